const swc = ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  setupFilesAfterEnv: ['http-as-it-was', 'same-cases', 'no-secrets-in-output'].map(
    (name) => `<rootDir>/test/support/${name}.ts`,
  ),
  // hucre and postgrator are published as ES modules alone; Node.js itself loads them from CommonJS, jest does not.
  transform: {
    '^.+\\.(?:ts|mjs)$': swc,
    '/node_modules/postgrator/[^/]+\\.js$': swc,
    '/node_modules/postgrator/lib/.+\\.js$': swc,
  },
  transformIgnorePatterns: ['/node_modules/(?!hucre/|postgrator/(?:lib/)?[^/]+$)'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

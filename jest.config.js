const swc = ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // postgrator is an ES module, which jest does not load as it is.
  transform: {
    '^.+\\.ts$': swc,
    '/node_modules/postgrator/[^/]+\\.js$': swc,
    '/node_modules/postgrator/lib/.+\\.js$': swc,
  },
  transformIgnorePatterns: ['/node_modules/(?!postgrator/(?:lib/)?[^/]+$)'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

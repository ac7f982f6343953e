/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  setupFilesAfterEnv: ['<rootDir>/test/support/no-secrets-in-output.ts'],
  transform: { '^.+\\.(?:ts|mjs)$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }] },
  // hucre is published as ES modules alone; Node.js itself loads them from CommonJS, jest does not.
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

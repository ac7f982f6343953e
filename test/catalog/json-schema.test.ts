import { catalogJsonSchema } from '../../src/catalog/json-schema';

const schema = catalogJsonSchema() as {
  $defs: Record<string, { items: { properties: Record<string, unknown>; required: string[] } }>;
};

test('has one schema a file, as the file is written', () => {
  expect(Object.keys(schema.$defs)).toEqual([
    'product',
    'sources',
    'roles',
    'services',
    'applications',
    'requirements',
    'ipsec-exceptions',
    'notes',
    'topics',
    'gaps',
    'elsewhere',
    'ambiguities',
    'registered-names',
  ]);
  expect(schema.$defs.roles?.items.required).toEqual(['id', 'name', 'kind']);
  expect(schema.$defs.requirements?.items.properties).not.toHaveProperty('table');
  expect(JSON.stringify(schema.$defs.requirements?.items.properties.ports)).toContain('"type":"string"');
});

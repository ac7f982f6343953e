import { f5Tmsh } from '../../src/firewall/dialects/f5-tmsh.js';
import { writeServices } from '../../src/firewall/snippet.js';
import { serviceCases } from './support/cases.js';

test.each(Object.entries(serviceCases))('tmsh, %s: what shows something shows it to no pager', (_, services) => {
  const { text, check, undo } = writeServices(f5Tmsh, services);
  const showing = [text, check, undo].flatMap((part) =>
    part.split('\n').filter((line) => /^tmsh (list|show) /.test(line)),
  );
  expect(showing.length).toBeGreaterThanOrEqual(2 * services.length);
  for (const line of showing) expect(line).toMatch(/ \| cat$/);
});

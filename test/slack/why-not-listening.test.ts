import { whyNotListening } from '../../src/slack/why-not-listening';

const refused = (port: number, code: string) => whyNotListening(port, Object.assign(new Error('no'), { code })).message;

test.each([
  [3000, 'EADDRINUSE', 'PORT=3001 npm start'],
  [65_535, 'EADDRINUSE', 'PORT=3000 npm start'],
  [80, 'EACCES', 'PORT=3000 npm start'],
  [80, 'EADDRINUSE', 'PORT=3000 npm start'],
])('port %i, %s: the port that is proposed can be had by anybody', (port, code, proposed) => {
  expect(refused(port, code)).toMatch(new RegExp(`^PORT is ${port}, which .*\\(${code}\\)\\. .*${proposed}$`));
});

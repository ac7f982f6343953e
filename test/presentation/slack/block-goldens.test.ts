import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createSpine } from '../../../src/ask';
import { loadCatalog } from '../../../src/catalog/load';
import { toAddressForm } from '../../../src/presentation/slack/address-form';
import { toHome } from '../../../src/presentation/slack/home';
import { toLookUpForm } from '../../../src/presentation/slack/look-up-form';
import { toMessage } from '../../../src/presentation/slack/message';
import { brokenRules } from '../../../src/workspace/slack/block-rules';
import { brokenHome, brokenModal } from '../../../src/workspace/slack/modal-rules';

// The blocks of real answers, as Slack gets them: read in the diff before they are kept, and held to Slack's own limits.

const spine = createSpine(loadCatalog({}), '1.2.3');
const languages = ['en', 'ko'] as const;
type Language = (typeof languages)[number];

/** By name: what is asked, in each language. */
const questions: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  role: { en: 'what does mediation server need', ko: '중재서버 포트 뭐 열어야 돼?' },
  port: { en: '5061', ko: '5061 포트' },
  'between-two': { en: 'front end to mediation', ko: '프런트엔드에서 중재서버로' },
  verdict: { en: 'is 444 needed on the HLB with DNS LB', ko: 'DNS LB인데 L4에 444 열어야 해?' },
  'ipsec-exceptions': { en: 'do we turn IPsec off for mediation?', ko: '중재서버 IPsec 예외' },
  rules: {
    en: 'nftables for mediation from front end 10.1.0.0/16 to 10.2.0.5',
    ko: '프런트엔드 10.1.0.0/16에서 중재서버 10.2.0.5로 nftables 규칙',
  },
  'rules-with-file': { en: 'windows powershell for the front end', ko: '프런트엔드 windows-powershell 규칙' },
  'refused-address': { en: 'nftables for mediation to 10.2.0.5/16', ko: '중재서버 10.2.0.5/16 nftables 규칙' },
  balancer: { en: 'haproxy for the front end load balancer', ko: '프런트엔드 부하 분산 장치 haproxy 설정' },
  'asked-back': { en: 'ports of CAS', ko: 'CAS 포트' },
  'long-table': { en: 'all ports 0-65535', ko: '포트 0-65535 전부' },
  file: { en: 'mediation as xlsx', ko: '중재서버 엑셀로' },
  'not-found': { en: 'port 22', ko: '22번 포트' },
  help: { en: 'help', ko: '도움말' },
  'not-understood': { en: 'the printer is broken again', ko: '프린터가 또 고장났어요' },
};

const denied = '%ASA-4-106023: Deny tcp src inside:10.1.1.5/51234 dst servers:10.2.0.5/5070\nand 22/tcp too';

function judged(name: string, language: Language, drawn: unknown): void {
  const golden = join(__dirname, '..', '..', 'golden', 'blocks', `${name}.${language}.json`);
  const printed = `${JSON.stringify(drawn, null, 1)}\n`;
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, printed);
  }
  if (!existsSync(golden)) throw new Error(`no golden for ${name}.${language}: read it, then keep it with UPDATE=1`);
  expect(printed).toBe(readFileSync(golden, 'utf8'));
}

describe.each(languages)('in %s', (language) => {
  test.each(Object.keys(questions))('a message: %s', (name) => {
    const text = questions[name]![language];
    const reply = spine.ask(text, { language });
    const options = { share: { text }, file: { text }, page: { text }, wrong: reply.answer.kind };
    for (const draw of toMessage(reply, options)) expect(brokenRules(draw().blocks ?? [])).toEqual([]);
    judged(name, language, toMessage(reply, options)[0]().blocks);
  });

  test('a message: an explanation', () => {
    const reply = spine.explain(denied, language);
    const [draw] = toMessage(reply, { wrong: reply.answer.kind });
    expect(brokenRules(draw().blocks ?? [])).toEqual([]);
    judged('explanation', language, draw().blocks);
  });

  test('the Home tab', () => {
    const home = toHome(spine.home(language), language);
    expect(brokenHome(home)).toEqual([]);
    judged('home', language, home);
  });

  test('the look-up form', () => {
    const form = toLookUpForm(language, {});
    expect(brokenModal(form)).toEqual([]);
    judged('look-up-form', language, form);
  });

  test('the form of addresses', () => {
    const fields = [{ label: 'Front End Servers', name: 'Front End Servers' }];
    const form = toAddressForm({ key: 'en|q|list', fields, language }, {});
    expect(brokenModal(form)).toEqual([]);
    judged('address-form', language, form);
  });
});

import { post } from '../slack/posts.js';
import { tsAt, type Workspace } from '../slack/workspace.js';
import { me } from './desk.js';

/** Fills a workspace with people, channels, and what they wrote before the person came: tickets and log lines to ask about. */
export function seed(workspace: Workspace): void {
  workspace.people.splice(0, workspace.people.length, { id: me, name: 'You' }, daniel, minji);
  workspace.channels.splice(0, workspace.channels.length, ...channels);
  for (const [minutesAgo, channel, { id }, text] of written) {
    post({ ts: tsAt((workspace.now() - minutesAgo * 60_000) * 1_000), channel, user: id, text }, workspace);
  }
}

const daniel = { id: 'U0DANIEL', name: 'Daniel' };
const minji = { id: 'U0MINJI', name: '김민지' };

const channels = [
  { id: 'C0NET', name: 'network', hasBot: true },
  { id: 'C0VOICE', name: 'help-voice', hasBot: true },
  { id: 'C0CHANGE', name: 'firewall-changes', hasBot: true },
];

/** Minutes ago, where, who and what; as Slack keeps it. Addresses are private ones, or those kept for documentation. */
const written: readonly (readonly [number, string, typeof daniel, string])[] = [
  [
    190,
    'C0CHANGE',
    daniel,
    [
      '*CHG-4471: open before Thursday, 18:00*',
      'From: the Front End pool, 10.20.1.11 and 10.20.1.12',
      'To: the Mediation Server, 10.20.2.15',
      'Ports: TCP 5070',
      'Back from Mediation to the Front End: TCP 5061',
      'Reason: the pool moves behind the inner firewall. Please check that nothing is missing.',
    ].join('\n'),
  ],
  [
    150,
    'C0NET',
    daniel,
    'The pool has been behind the inner firewall since last night, and half of the calls to the gateway fail. This is all the log says:',
  ],
  [
    149,
    'C0NET',
    daniel,
    '```%ASA-4-106023: Deny tcp src inside:10.20.1.11/51234 dst servers:10.20.2.15/5070 by access-group "servers_in"```',
  ],
  [
    95,
    'C0VOICE',
    minji,
    [
      '게이트웨이 업체에서 온 메일 공유드립니다.',
      '&gt; 안녕하십니까. 신규 게이트웨이(192.0.2.20)를 중재 서버(10.20.2.15)에 연결하려고 합니다.',
      '&gt; SIP는 TLS로 연동할 예정이오니 게이트웨이에서 중재 서버로 가는 TCP 5067 포트를 개방해 주시기 바랍니다.',
      '&gt; 추가로 개방이 필요한 포트가 있으면 회신 부탁드립니다. 감사합니다.',
    ].join('\n'),
  ],
  [40, 'C0VOICE', daniel, 'Somebody asked me what 50000-59999 is for, and I always forget. Does anyone know?'],
  [
    12,
    'C0NET',
    minji,
    '내일 방화벽 작업 전에 프런트 엔드와 에지 서버 구간에 필요한 포트를 확인해야 합니다. 혹시 정리된 자료 있으신가요?',
  ],
];

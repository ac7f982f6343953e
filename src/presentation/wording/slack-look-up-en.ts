import type { SlackLookUpWording } from './slack-look-up.js';

/** What the look-up form says in Slack, in English. */
export const slackLookUpEn: SlackLookUpWording = {
  words: ['form', 'look-up form', 'lookup form', 'look up form', 'port form'],
  opening:
    /^(?:(?:please|can you|could you|can i|could i) )?(?:(?:open|show me|show|give me|get me|have|get|i need|i want) )?(?:the |a |your )?|(?:,? please)$/g,
  title: 'Look up ports',
  submit: 'Look up',
  close: 'Cancel',
  open: 'Open the form',
  offer: 'The look-up form opens with this button.',
  fields: {
    role: { label: 'Role' },
    peer: { label: 'Other end', hint: 'Only what runs between the two.' },
    service: { label: 'Service' },
    ports: { label: 'Ports', hint: '5061, 5070-5076 or 443/tcp' },
    direction: { label: 'Direction, as seen from the role' },
    dialect: { label: 'Rule language', hint: 'For rules to paste. Leave empty for the table.' },
    own: { label: 'Addresses of the role', hint: 'For rules. Hosts, networks or ranges, with commas between several.' },
    far: { label: 'Addresses of the other end', hint: 'For rules. Choose the other end above as well.' },
  },
  choose: 'Type a few letters',
  directions: { both: 'Both ways', in: 'In: others connect to it', out: 'Out: it connects to others' },
};

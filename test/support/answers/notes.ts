import type { Pointer } from '../../../src/answer/answer';
import type { Note } from '../../../src/catalog/schema';
import { page } from './parts';
import { both, roles } from './roles';

export const optionalNote: Note = {
  id: 'F3',
  text: both(
    'The product no longer uses 5060 itself; remote call control may still need it.',
    '제품 자체는 5060을 더 이상 쓰지 않으며 원격 통화 제어에만 필요할 수 있습니다.',
  ),
  rows: ['S02'],
  tables: [],
  page: false,
  source: page.id,
  corrections: [],
  doubts: [],
};

export const trunk: Extract<Pointer, { kind: 'gap' }> = {
  kind: 'gap',
  from: roles.mediation,
  to: roles.gateway,
  gap: {
    id: 'mediation-to-gateway',
    from: 'mediation',
    to: 'pstn-gateway',
    transports: ['tcp'],
    port: both('your trunk', '사용 중인 트렁크'),
    text: both(
      'Mediation also opens to the gateway, on the port of your trunk. It has no row; 5081 and 5082 are printed for the collocated form only.',
      '중재 서버는 게이트웨이로도 연결하며 포트는 트렁크 설정을 따릅니다. 해당 행은 없고 5081, 5082는 통합 구성에만 적혀 있습니다.',
    ),
    see: ['S25', 'S26'],
  },
};

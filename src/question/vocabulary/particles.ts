import type { Particle } from '../piece.js';

const byMeaning: Readonly<Record<Particle, string>> = {
  from: '에서 서 에서의 에서는 한테서 에서부터 로부터 으로부터 발 부터 에서요 쪽에서 측에서 에선',
  to: '로 으로 로의 으로의 로는 으로는 한테 에게 까지 쪽으로 쪽으로는 향 로만 으로만 행',
  on: '에 에는 에다 에다가 에도 쪽 쪽에 쪽은 측 단에서 단에 쪽이 쪽엔 엔 위에 용 용으로 용은',
  and: '와 과 랑 이랑 하고 하구 이나 나 및 랑은 번이랑 번하고 번과',
  between: '간 간에 간의 사이 끼리 간은',
  only: '만 만요 만이라도 만은 만도 번만 거만 것만',
  also: '쪽도 도 도요 두 조차 마저 번도 것도',
  asks: '야 이야 임 인가 인가요 이냐 인지 죠 이죠 지 이지 예요 이에요 에요 입니까 인가여 냐 니',
  plain:
    '인 일 인경우 일경우 이라서 라서 이던 좀 쫌 점 은 는 이 가 을 를 의 요 은요 는요 이요 이가 이라고 라고 이라는 라는 인데 인데요 이고 고 들 들은 들이 들을 들의 처럼 보다 마다 대해 번 번은 번이 번을 번은요 번대 대 라면 이라면 면 이면 일때 인데서 이란 란 인거 인건 래 이래 말이야 거 것 껀 꺼 거는 건 걸로',
};

/** Particles and copulas, and what they say of the word before them. */
export const particles: ReadonlyMap<string, Particle> = new Map(
  Object.entries(byMeaning).flatMap(([says, written]) =>
    written.split(' ').map((particle) => [particle, says as Particle]),
  ),
);

import type { Language } from '../question.js';

/** The texts behind buttons, in the person's language: each is a question that the reader reads. */
export const asks = {
  en: {
    portsOf: (name: string) => `ports of ${name}`,
    balancer: (name: string) => `${name} load balancer ports`,
    hardware: 'load balancer ports, hardware load balancing only',
    dns: 'load balancer ports with DNS load balancing',
    ipsec: (name: string) => `IPsec exceptions for ${name}`,
    clients: 'client ports',
    otherLanguage: '한국어로',
  },
  ko: {
    portsOf: (name: string) => `${name} 포트`,
    balancer: (name: string) => `${name} 부하 분산 장치 포트`,
    hardware: '하드웨어 부하 분산만 쓸 때 부하 분산 장치 포트',
    dns: 'DNS 부하 분산을 쓸 때 부하 분산 장치 포트',
    ipsec: (name: string) => `${name} IPsec 예외`,
    clients: '클라이언트 포트',
    otherLanguage: 'in English',
  },
} as const satisfies Record<Language, object>;

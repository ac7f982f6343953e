import type { Language } from '../question.js';

/** The texts behind buttons, in the person's language: each is a question that the reader reads. */
export const asks = {
  en: {
    portsOf: (name: string) => `ports of ${name}`,
    onlyOn: (name: string) => `only on ${name}`,
    balancer: (name: string) => `${name} load balancer ports`,
    hardware: 'load balancer ports, hardware load balancing only',
    dns: 'load balancer ports with DNS load balancing',
    ipsec: (name: string) => `IPsec exceptions for ${name}`,
    clients: 'client ports',
    rulesHardware: 'hardware load balancing only',
    rulesDns: 'with DNS load balancing',
    rulesOf: (name: string, dialect: string) => `${dialect} rules for ${name}`,
    addressOf: (name: string, address: string) => `${name}: ${address}`,
    addressFrom: (address: string) => `from ${address}`,
    addressTo: (address: string) => `to ${address}`,
    otherLanguage: '한국어로',
  },
  ko: {
    portsOf: (name: string) => `${name} 포트`,
    onlyOn: (name: string) => `${name}에서만`,
    balancer: (name: string) => `${name} 부하 분산 장치 포트`,
    hardware: '하드웨어 부하 분산만 쓸 때 부하 분산 장치 포트',
    dns: 'DNS 부하 분산을 쓸 때 부하 분산 장치 포트',
    ipsec: (name: string) => `${name} IPsec 예외`,
    clients: '클라이언트 포트',
    rulesHardware: '하드웨어 부하 분산만 쓸 때',
    rulesDns: 'DNS 부하 분산을 쓸 때',
    rulesOf: (name: string, dialect: string) => `${name} ${dialect} 규칙`,
    addressOf: (name: string, address: string) => `${name}: ${address}`,
    addressFrom: (address: string) => `출발지 ${address}`,
    addressTo: (address: string) => `목적지 ${address}`,
    otherLanguage: 'in English',
  },
} as const satisfies Record<Language, object>;

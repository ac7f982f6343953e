import { fold } from '../../match/fold.js';

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const everydayNames: ReadonlySet<string> = new Set(
  list(`
    ping, cap, mon, arch, um, be, teams, exchange, monitoring, mediation, director, directors, edge, edges, client, clients, gateway, gateways, phone, phones, voice, video, audio, media, conference, conferences, conferencing, meeting,
    meetings, conference call, conference calls, mobile phone, mobile phones, mobile, mobiles, mobility, announcement, announcements, watcher, monitoring, archiving, trunk, trunks, sharing, presence, chat, whiteboard, voicemail, pc, ms, cas, gc, med, dir, signin, registrar,
    중재, 화상회의, 웹회의, 음성회의, 영상회의, 회의알림, 통화대기, 핑, 엣지, 에지, 단말, 단말기, 클라, 클라이언트, 디렉터, 다이렉터, 감독, 게이트웨이, 전화, 전화기, 폰, 음성, 영상, 비디오, 오디오, 미디어, 회의, 모바일, 알림, 공지, 채팅, 로그인, 교환기, 트렁크, 모니터링, 프론트, 프런트, 공유`),
);

/**
 * Whether a name of the catalog is a word of ordinary talk too: a sentence with one of them and without firewall words
 * is talk ("the mediation failed", "중재 좀 해줘"). A name of two words ("call park") is none.
 */
export function isEverydayName(text: string): boolean {
  const key = fold(text);
  return everydayNames.has(key) || everydayNames.has(key.replace(/s$/, ''));
}

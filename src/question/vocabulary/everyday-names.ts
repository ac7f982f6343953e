const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

/**
 * Names of the catalog that are words of ordinary talk too: a sentence with one of them and without firewall words is
 * talk ("the mediation failed", "중재 좀 해줘"). Folded, as names are compared. A name of two words ("call park") is none.
 */
export const everydayNames: ReadonlySet<string> = new Set(
  list(`
    teams, exchange, monitoring, mediation, director, directors, edge, edges, client, clients, gateway, gateways, phone, phones, voice, video, audio, media, conference, conferences, conferencing, meeting,
    meetings, conference call, conference calls, mobile phone, mobile phones, mobile, mobiles, mobility, announcement, announcements, watcher, monitoring, archiving, trunk, trunks, sharing, presence, chat, whiteboard, voicemail, pc, ms, cas, gc, med, dir, sign in, signin, registrar,
    중재, 엣지, 에지, 단말, 단말기, 클라, 클라이언트, 디렉터, 다이렉터, 감독, 게이트웨이, 전화, 전화기, 폰, 음성, 영상, 비디오, 오디오, 미디어, 회의, 모바일, 알림, 공지, 채팅, 로그인, 교환기, 트렁크, 모니터링, 프론트, 프런트, 공유`),
);

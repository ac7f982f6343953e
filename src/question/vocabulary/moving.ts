/** Where machines are put is no language for their rules: `we moved mediation to azure`, `중재 서버를 aws로 옮겼어요`. */
export const moving = /^(?:moved?|moves|moving|migrat\w*|put|hosted|hosting|lives|옮|이전|이사)/i;

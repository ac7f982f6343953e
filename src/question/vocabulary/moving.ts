/** Where machines are put is no language for their rules: `we moved mediation to azure`, `중재 서버를 aws로 옮겼어요`. */
export const moving = /^(?:moved?|moves|moving|migrat\w*|put|hosted|hosting|lives|옮|이전|이사)/i;

/** Who receives does so where it stands: `중재에서 받는 포트`, `중재에서 인바운드` are those of Mediation itself, not what comes from it. */
export const receiving = /^(?:받|수신|인바|인그레스|inbound|ingress)/i;

import type { Dialect } from '../dialect.js';
import { awsCli } from './aws-cli.js';
import { azureCli } from './azure-cli.js';
import { capirca } from './capirca.js';
import { checkpoint } from './checkpoint.js';
import { ciscoAsa } from './cisco-asa.js';
import { ciscoIos } from './cisco-ios.js';
import { ciscoNxos } from './cisco-nxos.js';
import { csv } from './csv.js';
import { f5Tmsh } from './f5-tmsh.js';
import { firewalld } from './firewalld.js';
import { fortios } from './fortios.js';
import { gcloud } from './gcloud.js';
import { haproxy } from './haproxy.js';
import { huaweiUsg } from './huawei-usg.js';
import { iptables } from './iptables.js';
import { juniperSrx } from './juniper-srx.js';
import { mikrotik } from './mikrotik.js';
import { netscaler } from './netscaler.js';
import { nftables } from './nftables.js';
import { nginxStream } from './nginx-stream.js';
import { panos } from './panos.js';
import { pf } from './pf.js';
import { terraformAws } from './terraform-aws.js';
import { terraformAzurerm } from './terraform-azurerm.js';
import { ufw } from './ufw.js';
import { windowsIpsecNetsh } from './windows-ipsec-netsh.js';
import { windowsIpsecPowershell } from './windows-ipsec-powershell.js';
import { windowsNetsh } from './windows-netsh.js';
import { windowsPowershell } from './windows-powershell.js';

/** Every dialect, once, in the order of menus: menus, help, the reader of questions and the tests read this list. */
export const dialects = [
  windowsPowershell,
  windowsNetsh,
  windowsIpsecPowershell,
  windowsIpsecNetsh,
  ciscoAsa,
  ciscoIos,
  ciscoNxos,
  panos,
  fortios,
  checkpoint,
  juniperSrx,
  huaweiUsg,
  mikrotik,
  nftables,
  iptables,
  ufw,
  firewalld,
  pf,
  f5Tmsh,
  netscaler,
  haproxy,
  nginxStream,
  terraformAws,
  terraformAzurerm,
  awsCli,
  azureCli,
  gcloud,
  capirca,
  csv,
] as const satisfies readonly Dialect[];

const byId: ReadonlyMap<string, Dialect> = new Map(dialects.map((dialect) => [dialect.id, dialect]));

/** The dialect with this id; undefined for anything else. */
export function dialectOf(id: string): Dialect | undefined {
  return byId.get(id);
}

export type { Dialect };

import type { Dialect } from '../../../src/firewall/dialect';
import type { dialects } from '../../../src/firewall/dialects';
import type { RuleReader, ServiceReader } from '../support/meaning';
import { readAwsCli } from './aws-cli';
import { readAzureCli } from './azure-cli';
import { readCapirca } from './capirca';
import { readCheckpoint } from './checkpoint';
import { readCiscoAsa } from './cisco-asa';
import { readCiscoIos } from './cisco-ios';
import { readCiscoNxos } from './cisco-nxos';
import { readCsv } from './csv';
import { readF5Tmsh } from './f5-tmsh';
import { readFirewalld } from './firewalld';
import { readFortios } from './fortios';
import { readGcloud } from './gcloud';
import { readHaproxy } from './haproxy';
import { readHuaweiUsg } from './huawei-usg';
import { readIptables } from './iptables';
import { readJuniperSrx } from './juniper-srx';
import { readMikrotik } from './mikrotik';
import { readNetscaler } from './netscaler';
import { readNftables } from './nftables';
import { readNginxStream } from './nginx-stream';
import { readPanos } from './panos';
import { readPf } from './pf';
import { readTerraformAws } from './terraform-aws';
import { readTerraformAzurerm } from './terraform-azurerm';
import { readUfw } from './ufw';
import { readWindowsIpsecNetsh } from './windows-ipsec-netsh';
import { readWindowsIpsecPowershell } from './windows-ipsec-powershell';
import { readWindowsNetsh } from './windows-netsh';
import { readWindowsPowershell } from './windows-powershell';

type Writing<Writes extends Dialect['writes']> = Extract<(typeof dialects)[number], { readonly writes: Writes }>['id'];

/** A reader for each dialect: the compiler asks for the one of a new dialect. */
export const ruleReaders: Readonly<Record<Writing<'permits' | 'exemptions'>, RuleReader>> = {
  'aws-cli': readAwsCli,
  'azure-cli': readAzureCli,
  capirca: readCapirca,
  checkpoint: readCheckpoint,
  'cisco-asa': readCiscoAsa,
  'cisco-ios': readCiscoIos,
  'cisco-nxos': readCiscoNxos,
  csv: readCsv,
  firewalld: readFirewalld,
  fortios: readFortios,
  gcloud: readGcloud,
  'huawei-usg': readHuaweiUsg,
  iptables: readIptables,
  'juniper-srx': readJuniperSrx,
  mikrotik: readMikrotik,
  nftables: readNftables,
  panos: readPanos,
  pf: readPf,
  'terraform-aws': readTerraformAws,
  'terraform-azurerm': readTerraformAzurerm,
  ufw: readUfw,
  'windows-ipsec-netsh': readWindowsIpsecNetsh,
  'windows-ipsec-powershell': readWindowsIpsecPowershell,
  'windows-netsh': readWindowsNetsh,
  'windows-powershell': readWindowsPowershell,
};

/** The same for balancers. */
export const serviceReaders: Readonly<Record<Writing<'balancing'>, ServiceReader>> = {
  'f5-tmsh': readF5Tmsh,
  haproxy: readHaproxy,
  netscaler: readNetscaler,
  'nginx-stream': readNginxStream,
};

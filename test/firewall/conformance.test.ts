import type { Dialect } from '../../src/firewall/dialect';
import { type DialectId, dialects } from '../../src/firewall/dialects';
import { readAwsCli } from './readers/aws-cli';
import { readAzureCli } from './readers/azure-cli';
import { readCapirca } from './readers/capirca';
import { readCheckpoint } from './readers/checkpoint';
import { readCiscoAsa } from './readers/cisco-asa';
import { readCiscoIos } from './readers/cisco-ios';
import { readCiscoNxos } from './readers/cisco-nxos';
import { readCsv } from './readers/csv';
import { readF5Tmsh } from './readers/f5-tmsh';
import { readFirewalld } from './readers/firewalld';
import { readFortios } from './readers/fortios';
import { readGcloud } from './readers/gcloud';
import { readHaproxy } from './readers/haproxy';
import { readHuaweiUsg } from './readers/huawei-usg';
import { readIptables } from './readers/iptables';
import { readJuniperSrx } from './readers/juniper-srx';
import { readMikrotik } from './readers/mikrotik';
import { readNetscaler } from './readers/netscaler';
import { readNftables } from './readers/nftables';
import { readNginxStream } from './readers/nginx-stream';
import { readPanos } from './readers/panos';
import { readPf } from './readers/pf';
import { readTerraformAws } from './readers/terraform-aws';
import { readTerraformAzurerm } from './readers/terraform-azurerm';
import { readUfw } from './readers/ufw';
import { readWindowsIpsecNetsh } from './readers/windows-ipsec-netsh';
import { readWindowsIpsecPowershell } from './readers/windows-ipsec-powershell';
import { readWindowsNetsh } from './readers/windows-netsh';
import { readWindowsPowershell } from './readers/windows-powershell';
import { exemptionsConform, permitsConform, servicesConform } from './support/conforms';
import type { RuleReader, ServiceReader } from './support/meaning';

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

const serviceReaders: Readonly<Record<Writing<'balancing'>, ServiceReader>> = {
  'f5-tmsh': readF5Tmsh,
  haproxy: readHaproxy,
  netscaler: readNetscaler,
  'nginx-stream': readNginxStream,
};

for (const dialect of dialects) {
  if (dialect.writes === 'permits') permitsConform(dialect, ruleReaders[dialect.id]);
  else if (dialect.writes === 'balancing') servicesConform(dialect, serviceReaders[dialect.id]);
  else exemptionsConform(dialect, ruleReaders[dialect.id]);
}

test('ids, names and aliases name one dialect each', () => {
  const all: readonly Dialect[] = dialects;
  const ids: readonly DialectId[] = dialects.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const words = all.flatMap(({ id, aliases }) => [id, ...aliases]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  for (const { id, aliases, alsoMachines = [] } of all)
    expect(alsoMachines.filter((name) => name !== id && !aliases.includes(name))).toEqual([]);
});

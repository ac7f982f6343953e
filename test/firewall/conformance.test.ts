import { nftables } from '../../src/firewall/dialects/nftables.js';
import { readNftables } from './readers/nftables.js';
import { permitsConform } from './support/conforms.js';

permitsConform(nftables, readNftables);

// The compiler leaves SQL files behind.
import { cpSync } from 'node:fs';

cpSync('src/state/migrations', 'dist/state/migrations', { recursive: true });

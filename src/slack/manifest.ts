import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** As much of the app's manifest as is read: it is the one place that says what the app offers in Slack, and what it may. */
export interface Manifest {
  readonly features: {
    readonly slash_commands: readonly {
      readonly command: string;
      readonly description: string;
      readonly usage_hint?: string;
    }[];
    readonly shortcuts?: readonly {
      readonly name: string;
      readonly callback_id: string;
      readonly type: 'message' | 'global';
    }[];
    readonly agent_view?: {
      readonly suggested_prompts?: readonly { readonly title: string; readonly message: string }[];
    };
  };
  readonly oauth_config: {
    readonly scopes: { readonly bot: readonly string[]; readonly bot_optional?: readonly string[] };
  };
}

/** The manifest that is shipped with the bot. */
export function readManifest(): Manifest {
  return parse(readFileSync(join(__dirname, '..', '..', 'manifest.yml'), 'utf8')) as Manifest;
}

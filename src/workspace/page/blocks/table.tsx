import type { ReactNode } from 'react';
import { each } from '../controls/each.js';
import { Scrolling } from '../controls/scrolling.js';
import { useDesk } from '../desk/use-desk.js';
import { type Json, listOf, objectOf, stringOf } from '../json.js';
import type { DrawBlock } from './blocks.js';
import { RichText } from './rich-text.js';

/** A table; its first row is the head, as in Slack. What is too wide scrolls, with the keyboard too. */
export const Table: DrawBlock = ({ block }) => {
  const { words } = useDesk();
  const [head = [], ...rows] = listOf(block.rows).map(listOf);
  const columns = listOf(block.column_settings).map(objectOf);
  return (
    <Scrolling className="block-table" label={words.table(rows.length)}>
      <table>
        <thead>
          <tr>
            {each(head, (cell, column) => (
              <th scope="col" className={classOf(columns[column])}>
                <Cell cell={objectOf(cell)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {each(rows, (row) => (
            <tr>
              {each(row, (cell, column) => (
                <td className={classOf(columns[column])}>
                  <Cell cell={objectOf(cell)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
};

function Cell({ cell }: { readonly cell: Json }): ReactNode {
  return cell.type === 'rich_text' ? <RichText block={cell} blockId="" /> : stringOf(cell.text);
}

function classOf(column: Json | undefined): string {
  const align = ['center', 'right'].find((each) => each === column?.align);
  return `${column?.is_wrapped === true ? 'is-wrapped' : ''} ${align ? `is-${align}` : ''}`.trim();
}

import type { Frame } from '#kit/frame.ts'
import { listFields, listFormats } from '#kit/list.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'
import { Actions } from '../ButtonLink/Actions.tsx'
import { uiTexts } from '../texts.ts'
import type { ShownList } from './List.tsx'

export interface ListExportsProps<Row> {
  readonly frame: Frame
  readonly shown: ShownList<Row>
  /** The act that sends the rows in the format of its field `form`. */
  readonly action: string
}

/** A file that takes names away from the house is asked by an act, which leaves a line in the memory. */
export function ListExports<Row>({ frame, shown, action }: ListExportsProps<Row>) {
  if (shown.count === 0) return null
  const texts = uiTexts[frame.locale].list.exports
  const asked = Object.fromEntries(listFields(shown.list, shown.view))
  const { list, count } = shown
  return (
    <div class="list-files">
      <p>{uiTexts[frame.locale].list.inFile(list.counted(count), list.bulk !== undefined)}</p>
      <Actions>
        {listFormats.map((form) => (
          <ActionButton
            frame={frame}
            action={action}
            label={texts[form]}
            fields={{ ...asked, form }}
          />
        ))}
      </Actions>
    </div>
  )
}

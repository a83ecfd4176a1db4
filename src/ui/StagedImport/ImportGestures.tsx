import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import type { StagedImport } from '#kit/sheets/staged-import.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'

export interface ImportGesturesProps {
  readonly frame: Frame
  readonly staged: Pick<StagedImport, 'id' | 'state'>
  /** What its confirmation says; nothing where no line would be written. */
  readonly confirm: string | undefined
  readonly paths: Readonly<Record<'confirm' | 'columns' | 'undo', (id: string) => string>>
  readonly words: Readonly<Record<'nothing' | 'change' | 'undo' | 'undoConfirm', string>>
  /** Where what it wrote is seen. */
  readonly children?: Child
}

/** Tried, a file is confirmed or its columns are said again; done, it may be taken back. */
export function ImportGestures(props: ImportGesturesProps) {
  const { frame, staged, confirm, paths, words } = props
  if (staged.state === 'tried') {
    return (
      <>
        {confirm === undefined ? (
          <p>{words.nothing}</p>
        ) : (
          <ActionButton
            frame={frame}
            action={paths.confirm(staged.id)}
            label={confirm}
            tone="action"
          />
        )}
        <p class="import-again">
          <a href={paths.columns(staged.id)}>{words.change}</a>
        </p>
      </>
    )
  }
  if (staged.state !== 'done') return null
  return (
    <>
      {props.children}
      <ActionButton
        frame={frame}
        action={paths.undo(staged.id)}
        label={words.undo}
        confirm={words.undoConfirm}
        tone="danger"
      />
    </>
  )
}

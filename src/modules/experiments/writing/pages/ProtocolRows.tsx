import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { Answer } from '../../answer.ts'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import {
  type Item,
  type ItemField,
  itemsIn,
  type Section,
  writtenField,
} from '../../template/nouns.ts'
import { protocolWriting } from '../texts/writing.ts'

export interface ProtocolRowsProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly answer: Answer | undefined
  readonly baseVersion: number
  readonly open: boolean
  /** Rows may be copied from another page of the experiment. */
  readonly importable: boolean
}

/** The rows of a question made of rows: read, added, changed, put in order, taken away. */
export function ProtocolRows(props: ProtocolRowsProps) {
  const { frame, experiment, section, open } = props
  const texts = protocolWriting[frame.locale]
  const items = itemsIn(props.answer)
  const [first, ...all] = section.fields ?? []
  // A row of many fields shows those that somebody filled in.
  const rest =
    all.length < manyFields
      ? all
      : all.filter((field) => items.some((item) => cell(field, item, frame) !== ''))
  return (
    <>
      <p class="hint">{section.words[frame.locale].help}</p>
      {items.length === 0 ? <p>{texts.noRows}</p> : null}
      {items.length > 0 && first ? (
        <Table
          caption={section.words[frame.locale].title}
          captionHidden
          columns={[
            ...[first, ...rest].map((field) => ({
              title: field.label[frame.locale],
              align: isFigure(field) ? ('right' as const) : undefined,
            })),
          ]}
          rows={items.map((item) => [
            <RowTitle
              title={cell(first, item, frame) || '–'}
              href={open ? protocolPaths.row(experiment.slug, section.address, item.id) : undefined}
            />,
            ...rest.map((field) => cell(field, item, frame) || '–'),
          ])}
        />
      ) : null}
      {open ? (
        <Actions>
          <ButtonLink
            href={protocolPaths.row(experiment.slug, section.address, 'nouveau')}
            tone="quiet"
          >
            {texts.addRow}
          </ButtonLink>
          <ImportButton {...props} />
        </Actions>
      ) : null}
    </>
  )
}

const manyFields = 7

function cell(field: ItemField, item: Item, frame: Frame): string {
  return writtenField(field, item[field.name], frame.locale)
}

function isFigure(field: ItemField): boolean {
  return field.kind === 'money' || field.kind === 'number'
}

/** What is written on another page of the experiment is copied, not typed again. */
export function ImportButton(props: Omit<ProtocolRowsProps, 'answer' | 'open'>): Child {
  const { frame, experiment, section, importable } = props
  const texts = protocolWriting[frame.locale]
  const label = texts.import[section.key]
  if (!importable || !label) return null
  return (
    <ActionButton
      frame={frame}
      action={protocolPaths.importRows(experiment.slug, section.address)}
      label={label}
      confirm={texts.importHint}
    />
  )
}

/** Up, down, away: each is a version, so each can be undone. */
export function RowGestures(props: {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly section: Section
  readonly baseVersion: number
  readonly id: string
  /** Where it stands among the others; nothing goes above the first nor below the last. */
  readonly place?: { readonly first: boolean; readonly last: boolean } | undefined
}) {
  const { frame, experiment, section, id, place } = props
  const texts = protocolWriting[frame.locale]
  const base = { base: String(props.baseVersion) }
  const move = protocolPaths.rowMove(experiment.slug, section.address, id)
  return (
    <div class="row-gestures">
      {place?.first ? null : (
        <ActionButton
          frame={frame}
          action={move}
          label={texts.up}
          fields={{ ...base, way: 'up' }}
        />
      )}
      {place?.last ? null : (
        <ActionButton
          frame={frame}
          action={move}
          label={texts.down}
          fields={{ ...base, way: 'down' }}
        />
      )}
      <ActionButton
        frame={frame}
        action={protocolPaths.rowRemove(experiment.slug, section.address, id)}
        label={texts.remove}
        fields={base}
        tone="danger"
        confirm={texts.removeConfirm}
      />
    </div>
  )
}

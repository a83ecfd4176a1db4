import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { pathTo } from '../../paths.ts'
import { namedWithExperiment, type Session, type SessionSet } from '../../session.ts'
import type { RunSheetItem } from '../run-sheet.ts'
import { eventTexts } from '../texts/sessions.ts'
import { RunSheetTable } from './RunSheetTable.tsx'
import { leftText } from './SessionPage.tsx'

interface RunSheetProps {
  readonly frame: Frame
  readonly session: Session
  readonly set: SessionSet
  readonly items: readonly RunSheetItem[]
  readonly form: FormState
}

export function RunSheetPage({ frame, session, set, items, form }: RunSheetProps) {
  const texts = eventTexts[frame.locale]
  const name = namedWithExperiment(session, set)
  const common = { locale: frame.locale, form }
  return (
    <Layout
      frame={frame}
      title={texts.runSheetTitle(name)}
      lead={texts.runSheetLead}
      crumbs={[{ label: name, labelIn: writtenLocale, href: pathTo('session', session.id) }]}
      wide
    >
      <RunSheetTable
        locale={frame.locale}
        session={session}
        items={items}
        gestures={(item, at) => (
          <Moves frame={frame} session={session} item={item} at={at} last={items.length - 1} />
        )}
      />
      <p role="status">{items.length > 0 && leftText(items, session, frame.locale)}</p>
      <h2>{texts.addItem}</h2>
      <Form
        frame={frame}
        action={pathTo('runSheet', session.id)}
        form={form}
        submit={texts.addItem}
      >
        <TextField {...common} name="title" label={texts.itemTitle} required />
        <NumberField {...common} name="minutes" label={texts.itemMinutes} required />
        <TextField {...common} name="aim" label={texts.aim} />
        <TextField {...common} name="method" label={texts.method} />
        <TextField {...common} name="material" label={texts.material} />
        <TextField {...common} name="facilitator" label={texts.facilitator} />
      </Form>
    </Layout>
  )
}

interface MovesProps {
  readonly frame: Frame
  readonly session: Session
  readonly item: RunSheetItem
  readonly at: number
  readonly last: number
}

/** Order is changed by buttons: no dragging is needed. */
function Moves({ frame, session, item, at, last }: MovesProps) {
  const texts = eventTexts[frame.locale]
  const move = (label: string, direction: string) => (
    <ActionButton
      frame={frame}
      action={pathTo('runSheetMove', session.id, { item: item.id })}
      label={`${label}${colon[frame.locale]}${item.title}`}
      tone="quiet"
      fields={{ direction }}
    />
  )
  return (
    <>
      {at > 0 && move(texts.up, 'up')}
      {at < last && move(texts.down, 'down')}
      <ActionButton
        frame={frame}
        action={pathTo('runSheetRemove', session.id, { item: item.id })}
        label={`${texts.remove}${colon[frame.locale]}${item.title}`}
        tone="quiet"
      />
    </>
  )
}

import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { cardKinds, type Hall, type HallCount, lastOf, uncountedIn } from '../../hall-count.ts'
import type { OpinionMap } from '../../opinion-map.ts'
import { crumbsOf } from '../../pages/crumbs.ts'
import { paths } from '../../paths.ts'
import type { Statement } from '../../statement.ts'
import { hallTexts } from '../../texts/halls.ts'

interface HallPageProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly hall: Hall
  readonly counts: readonly HallCount[]
  readonly statements: readonly Statement[]
  /** The number of the statement that somebody chose to read now. */
  readonly chosen: number | undefined
  readonly takesAnswers: boolean
  readonly form: FormState
}

/** One statement at a time, three numbers, and what is counted already. */
export function HallPage(props: HallPageProps) {
  const { frame, map, hall, counts, statements, takesAnswers, form } = props
  const texts = hallTexts[frame.locale]
  const left = uncountedIn(counts, statements)
  const asked = left.find(({ number }) => number === props.chosen) ?? left[0]
  const last = lastOf(counts)
  const undone = statements.find(({ id }) => id === last?.statementId)
  return (
    <Layout
      frame={frame}
      title={hall.title}
      titleIn={writtenLocale}
      lead={texts.left(left.length)}
      crumbs={crumbsOf(
        frame,
        map,
        { label: texts.title, href: paths.halls(map.slug) },
        { label: hall.title, labelIn: writtenLocale },
      )}
      refused={Object.keys(form.problems).length > 0}
    >
      {takesAnswers ? null : <Notice tone="caution">{texts.refusals['not-now']}</Notice>}
      {takesAnswers && asked ? (
        <Asking {...props} asked={asked} people={last?.people ?? hall.people} />
      ) : null}
      {asked ? null : <Notice tone="good">{texts.over}</Notice>}
      {takesAnswers && undone ? (
        <ActionButton
          frame={frame}
          action={paths.undoCards(map.slug, hall.number)}
          label={texts.undo(undone.number)}
          fields={{ statement: String(undone.number) }}
        />
      ) : null}
      {counts.length === 0 ? null : <Counted {...props} />}
      {takesAnswers && left.length > 1 ? (
        <Disclosure summary={texts.others}>
          <LinkList
            items={left
              .filter((statement) => statement !== asked)
              .map(({ number, text }) => ({
                label: `${number}. ${plainProse(text)}`,
                href: paths.hall(map.slug, hall.number, number),
              }))}
          />
        </Disclosure>
      ) : null}
      <p>{texts.apart}</p>
    </Layout>
  )
}

function Asking({
  frame,
  map,
  hall,
  form,
  asked,
  people,
}: HallPageProps & { readonly asked: Statement; readonly people: number }) {
  const texts = hallTexts[frame.locale]
  return (
    <>
      <h2>
        {texts.statement(asked.number)} <span lang={writtenLocale}>{plainProse(asked.text)}</span>
      </h2>
      <Form
        frame={frame}
        action={paths.hall(map.slug, hall.number)}
        form={form}
        submit={texts.keep}
        also={cardKinds.map((kind) => ({ name: `more-${kind}`, label: texts.more[kind] }))}
      >
        <HiddenField name="statement" value={String(asked.number)} />
        {cardKinds.map((kind) => (
          <NumberField name={kind} label={texts.cards[kind]} form={form} value="0" required />
        ))}
        <NumberField
          name="people"
          label={texts.people}
          hint={texts.peopleHint}
          form={form}
          value={String(people)}
          required
        />
      </Form>
    </>
  )
}

function Counted({ frame, counts, statements }: HallPageProps) {
  const texts = hallTexts[frame.locale]
  return (
    <Table
      caption={texts.already}
      columns={[
        { title: texts.table.statement },
        ...cardKinds.map((kind) => ({ title: texts.cards[kind], align: 'right' as const })),
        { title: texts.table.people, align: 'right' },
      ]}
      rows={counts.flatMap((count) => {
        const statement = statements.find(({ id }) => id === count.statementId)
        if (!statement) return []
        return [
          [
            <span lang={writtenLocale}>
              {statement.number}. {plainProse(statement.text)}
            </span>,
            ...cardKinds.map((kind) => String(count[kind])),
            String(count.people),
          ],
        ]
      })}
    />
  )
}

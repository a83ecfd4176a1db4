import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { AskedForm } from '#kit/forms/asked-fields.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { ExpenseLine, Note, WeighedExpense } from '../../expense-line.ts'
import { paths } from '../../paths.ts'
import type { Project } from '../../project.ts'
import { natureTexts } from '../../texts/natures.ts'
import { expenseForm, isOpen, type KmRate, kmRateForm, sumOfNote } from '../note.ts'
import { noteTexts } from '../texts/notes.ts'

/** A note with the name of whoever wrote it. */
export interface ShownNote extends Note {
  readonly person: string
}

export function NotesPage(props: {
  frame: Frame
  shown: ShownList<ShownNote>
  rates: readonly KmRate[]
  /** The years of which one may say the rate; none for whoever may not. */
  years: readonly number[]
}) {
  const { frame, shown, rates, years } = props
  const texts = noteTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      actions={<ButtonLink href={paths.beginNote}>{texts.begin}</ButtonLink>}
      wide
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
      <h2>{texts.rateTitle}</h2>
      <p>{texts.rateLead}</p>
      <ul>
        {[...new Set([...years, ...rates.map(({ year }) => year)])].map((year) => {
          const own = rates.find((rate) => rate.year === year)
          return (
            <li>
              {own
                ? texts.rateSaid(String(year), writtenNumber(own.rate / 1000, frame.locale, 3))
                : texts.rateNone(String(year))}{' '}
              {years.includes(year) ? <a href={paths.kmRate(year)}>{texts.rateOf(year)}</a> : null}
            </li>
          )
        })}
      </ul>
    </Layout>
  )
}

interface NoteProps {
  readonly frame: Frame
  readonly note: ShownNote
  readonly projects: readonly Pick<Project, 'id' | 'title'>[]
  readonly weighed: ReadonlyMap<string, WeighedExpense>
  readonly isOwn: boolean
  readonly isKeeper: boolean
}

/** A note: its expenses, and what whoever looks may do with it. */
export function NotePage(props: NoteProps) {
  const { frame, note } = props
  const { locale } = frame
  const texts = noteTexts[locale]
  const unsaid = note.lines.filter((line) => isUnsaid(props, line))
  return (
    <Layout frame={frame} title={plainProse(note.title)} titleIn="fr" crumbs={crumbs(frame)} wide>
      {note.state === 'refused' ? (
        <Notice tone="caution">
          <p>{texts.refusedBecause}</p>
          <p>{plainProse(note.reason)}</p>
        </Notice>
      ) : null}
      <Facts
        layout="rows"
        items={[
          { name: texts.by, value: note.person },
          { name: texts.columns.state, value: texts.states[note.state] },
          { name: texts.total, value: writtenMoney(sumOfNote(note), locale) },
          ...(note.paidOn === undefined
            ? []
            : [{ name: texts.columns.paidOn, value: writtenDay(note.paidOn, locale) }]),
        ]}
      />
      <OwnActs {...props} />
      <KeeperActs {...props} />
      <h2>{texts.expenses}</h2>
      {note.lines.length === 0 ? <p>{texts.noneText}</p> : <Expenses {...props} />}
      {props.isKeeper && unsaid.length > 0 ? (
        <>
          <p>{texts.carriedLead}</p>
          {unsaid.map((line) => (
            <CarriedChoice frame={frame} note={note} line={line} />
          ))}
        </>
      ) : null}
    </Layout>
  )
}

function isUnsaid({ weighed }: NoteProps, { id, inAccounts }: ExpenseLine): boolean {
  return inAccounts === undefined && weighed.get(id)?.carried === true
}

function CarriedChoice(props: { frame: Frame; note: Note; line: ExpenseLine }) {
  const { frame, note, line } = props
  const texts = noteTexts[frame.locale]
  const label = plainProse(line.label)
  const press = (inAccounts: 'yes' | 'no', words: string) => (
    <ActionButton
      frame={frame}
      action={paths.noteInAccounts(note.id, line.id)}
      label={words}
      spoken={`${words} (${label})`}
      fields={{ inAccounts }}
    />
  )
  return (
    <>
      <p>
        {label}, {writtenMoney(line.cents, frame.locale)}
      </p>
      {press('yes', texts.isCarried)}
      {press('no', texts.isNotCarried)}
    </>
  )
}

function Expenses({ frame, note, projects, weighed, isOwn }: NoteProps) {
  const { locale } = frame
  const texts = noteTexts[locale]
  const { columns } = texts
  const isDecided = note.state === 'accepted' || note.state === 'paid'
  const mayRemove = isOwn && isOpen(note)
  const actual = ({ id, inAccounts }: ExpenseLine) => {
    if (weighed.get(id)?.counts) return texts.actualWords.counts
    return inAccounts ? texts.actualWords.said : texts.actualWords.carried
  }
  return (
    <Table
      caption={texts.expenses}
      captionHidden
      columns={[
        { title: columns.label },
        { title: columns.spentOn },
        { title: columns.nature },
        { title: columns.project },
        { title: columns.sum, align: 'right' },
        { title: texts.receipt },
        ...(isDecided ? [{ title: columns.actual }] : []),
        ...(mayRemove ? [{ title: columns.act }] : []),
      ]}
      rows={note.lines.map((line) => {
        const label = plainProse(line.label)
        return [
          line.kmHundredths === undefined || line.kmRate === undefined
            ? label
            : `${label} (${texts.km(
                writtenNumber(line.kmHundredths / 100, locale),
                writtenNumber(line.kmRate / 1000, locale, 3),
              )})`,
          writtenDay(line.spentOn, locale),
          natureTexts[locale][line.nature],
          projects.find(({ id }) => id === line.projectId)?.title ?? '',
          writtenMoney(line.cents, locale),
          line.hasReceipt ? (
            <a href={paths.noteReceipt(note.id, line.id)} aria-label={texts.receiptOf(label)}>
              {texts.receipt}
            </a>
          ) : (
            texts.noReceipt
          ),
          ...(isDecided ? [actual(line)] : []),
          ...(mayRemove
            ? [
                <ActionButton
                  frame={frame}
                  action={paths.removeExpense(note.id, line.id)}
                  label={texts.removeLine}
                  spoken={texts.removeLineOf(label)}
                />,
              ]
            : []),
        ]
      })}
    />
  )
}

function OwnActs({ frame, note, isOwn }: NoteProps) {
  const texts = noteTexts[frame.locale]
  if (!isOwn) return null
  if (note.state === 'sent')
    return (
      <ActionButton frame={frame} action={paths.takeBackNote(note.id)} label={texts.takeBack} />
    )
  if (!isOpen(note)) return null
  return (
    <Actions>
      <ButtonLink href={paths.addExpense(note.id)}>{texts.add}</ButtonLink>
      {note.lines.length > 0 ? (
        <ActionButton
          frame={frame}
          action={paths.sendNote(note.id)}
          label={texts.send}
          tone="action"
        />
      ) : null}
      <ActionButton
        frame={frame}
        action={paths.removeNote(note.id)}
        label={texts.remove}
        confirm={texts.removeConfirm}
        tone="danger"
      />
    </Actions>
  )
}

function KeeperActs({ frame, note, isKeeper }: NoteProps) {
  const texts = noteTexts[frame.locale]
  const { state, id } = note
  if (!isKeeper || (state !== 'sent' && state !== 'accepted')) return null
  return (
    <Actions>
      {state === 'sent' ? (
        <ActionButton
          frame={frame}
          action={paths.acceptNote(id)}
          label={texts.accept}
          fields={{ seen: note.sentAt?.toISOString() ?? '' }}
          tone="action"
        />
      ) : null}
      {state === 'accepted' ? <ButtonLink href={paths.payNote(id)}>{texts.pay}</ButtonLink> : null}
      <ButtonLink href={paths.refuseNote(id)} tone="quiet">
        {texts.refuse}
      </ButtonLink>
    </Actions>
  )
}

interface FormProps {
  readonly frame: Frame
  readonly form: FormState
}

/** A form that is drawn as it is described: beginning, refusing, paying. */
export function NoteFormPage(
  props: FormProps & {
    readonly asked: Pick<AskedForm<unknown>, 'fields'>
    readonly title: string
    readonly submit: string
    readonly action: string
    readonly values?: Readonly<Record<string, unknown>>
    /** What is answered: whose note it is, and its sum. */
    readonly about?: ShownNote
  },
) {
  const { frame, form, asked, title, submit, action, values, about } = props
  const texts = noteTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={[
        ...crumbs(frame),
        ...(about
          ? [{ label: plainProse(about.title), labelIn: 'fr', href: paths.note(about.id) }]
          : []),
        { label: title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {about ? (
        <Facts
          layout="rows"
          items={[
            { name: texts.by, value: about.person },
            { name: texts.total, value: writtenMoney(sumOfNote(about), frame.locale) },
          ]}
        />
      ) : null}
      <Form frame={frame} action={action} form={form} submit={submit}>
        <AskedFields fields={asked.fields} form={form} locale={frame.locale} values={values} />
      </Form>
    </Layout>
  )
}

export function ExpensePage(
  props: FormProps & {
    readonly note: Note
    readonly projects: readonly Pick<Project, 'id' | 'title'>[]
    readonly rates: readonly KmRate[]
    /** Kinds of file that may be sent. */
    readonly accept: string
  },
) {
  const { frame, form, note, projects, rates } = props
  const { locale } = frame
  const texts = noteTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.add}
      crumbs={[
        ...crumbs(frame),
        { label: plainProse(note.title), labelIn: 'fr', href: paths.note(note.id) },
        { label: texts.add },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {projects.length === 0 ? <p>{texts.noProject}</p> : null}
      <Form
        frame={frame}
        action={paths.addExpense(note.id)}
        form={form}
        submit={texts.addSend}
        multipart
        guard
      >
        <FileField
          name="file"
          label={texts.fields.file}
          hint={texts.hints.file}
          form={form}
          accept={props.accept}
        />
        <AskedFields fields={expenseForm.fields} form={form} locale={locale} />
        <Select
          name="projectId"
          label={texts.fields.projectId}
          form={form}
          options={projects.map(({ id, title }) => ({ value: id, label: title }))}
          required
        />
      </Form>
      {rates.map(({ year, rate }) => (
        <p>{texts.rateSaid(String(year), writtenNumber(rate / 1000, locale, 3))}</p>
      ))}
    </Layout>
  )
}

export function KmRatePage(
  props: FormProps & { readonly year: number; readonly rate: number | undefined },
) {
  const { frame, form, year, rate } = props
  const texts = noteTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.rateOf(year)}
      lead={texts.rateLead}
      crumbs={[...crumbs(frame), { label: texts.rateOf(year) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.kmRate(year)} form={form} submit={texts.save} seen>
        <AskedFields
          fields={kmRateForm.fields}
          form={form}
          locale={frame.locale}
          values={{ rate }}
        />
      </Form>
    </Layout>
  )
}

function crumbs({ locale }: Pick<Frame, 'locale'>) {
  return [{ label: noteTexts[locale].title, href: paths.notes }]
}

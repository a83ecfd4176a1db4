import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { economicsPaths, type Project } from '#modules/economics/index.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import {
  type Application,
  type ApplicationState,
  moveForm,
  nextStates,
  type TeamMember,
} from '../application.ts'
import type { Opportunity } from '../opportunity.ts'
import { paths } from '../paths.ts'
import { applicationTexts } from '../texts/applications.ts'
import { opportunityTexts } from '../texts/opportunities.ts'
import { applicationCrumb, applicationCrumbs, crumbsOf } from './crumbs.ts'

/** An application with what it asks for, for which project, and what was obtained. */
export interface ShownApplication extends Application {
  readonly opportunity: Opportunity
  readonly project: Pick<Project, 'slug' | 'title'>
  readonly ownerName: string
  /** Of the line of the funding plan; undefined where there is none. */
  readonly grantedCents: number | undefined
}

export function ApplicationsPage(props: { frame: Frame; shown: ShownList<ShownApplication> }) {
  const { frame, shown } = props
  const texts = applicationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={applicationCrumbs(frame)}
      wide
      actions={
        <ButtonLink href={paths.history} tone="quiet">
          {texts.history}
        </ButtonLink>
      }
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}

interface ApplicationPageProps {
  readonly frame: Frame
  readonly application: ShownApplication
  /** Names of those who bring its pieces. */
  readonly names: ReadonlyMap<string, string>
  /** Whoever reads the funding plan is led to it. */
  readonly seesPlan: boolean
}

export function ApplicationPage(props: ApplicationPageProps) {
  const { frame, application } = props
  const { locale } = frame
  const texts = applicationTexts[locale]
  const { id, opportunity, state, reason } = application
  const day = (on: string | undefined) =>
    on === undefined ? opportunityTexts[locale].unsaid : writtenDay(on, locale)
  const money = (cents: number | undefined) =>
    cents === undefined ? opportunityTexts[locale].unsaid : writtenMoney(cents, locale)
  return (
    <Layout
      frame={frame}
      title={texts.of(plainProse(opportunity.title))}
      crumbs={applicationCrumbs(frame, { label: opportunity.title, labelIn: writtenLocale })}
      wide
      actions={
        <>
          {nextStates(state, isLineGone(application)).length > 0 ? (
            <ButtonLink href={paths.move(id)}>{texts.move}</ButtonLink>
          ) : null}
          <ButtonLink href={paths.pieces(id)} tone="quiet">
            {texts.writePieces}
          </ButtonLink>
          <ButtonLink href={paths.opportunity(opportunity.id)} tone="quiet">
            {texts.seeOpportunity}
          </ButtonLink>
        </>
      }
    >
      <Facts
        layout="rows"
        items={[
          { name: texts.columns.state, value: texts.states[state] },
          { name: texts.columns.project, value: plainProse(application.project.title) },
          { name: texts.columns.owner, value: application.ownerName || texts.nobody },
          { name: texts.columns.asked, value: money(application.askedCents) },
          { name: texts.columns.closes, value: day(opportunity.closesOn) },
          { name: texts.columns.sent, value: day(application.sentOn) },
          { name: texts.columns.decided, value: day(application.decidedOn) },
          ...(state === 'obtained'
            ? [{ name: texts.columns.granted, value: money(application.grantedCents) }]
            : []),
          ...(reason === '' ? [] : [{ name: texts.columns.reason, value: plainProse(reason) }]),
        ]}
      />
      <PlanLink {...props} />
      <h2>{texts.pieces}</h2>
      <Pieces {...props} />
    </Layout>
  )
}

function PlanLink({ frame, application, seesPlan }: ApplicationPageProps) {
  const texts = applicationTexts[frame.locale]
  const { grantId, grantedCents, project } = application
  if (grantId === undefined) return null
  if (grantedCents === undefined) return <p>{texts.grantGone}</p>
  return seesPlan ? (
    <p>
      <a href={economicsPaths.grant(project.slug, grantId)}>{texts.seeGrant}</a>
    </p>
  ) : null
}

function Pieces({ frame, application, names }: ApplicationPageProps) {
  const texts = applicationTexts[frame.locale]
  const { pieces } = application
  if (pieces.length === 0) return <p>{texts.noPiece}</p>
  const done = pieces.filter((piece) => piece.done).length
  const { yes, no } = texts
  const number = (value: number) => writtenNumber(value, frame.locale)
  return (
    <>
      <p>{texts.piecesDone(number(done), number(pieces.length))}</p>
      <Table
        caption={texts.pieces}
        captionHidden
        columns={[
          { title: texts.fields.label },
          { title: texts.fields.ownerId },
          { title: texts.fields.dueOn },
          { title: texts.fields.done },
        ]}
        rows={pieces.map(({ label, ownerId, dueOn, done: isDone }) => [
          plainProse(label),
          names.get(ownerId ?? '') ?? texts.nobody,
          dueOn === undefined ? '' : writtenDay(dueOn, frame.locale),
          isDone ? yes : no,
        ])}
      />
    </>
  )
}

export function ApplyPage(props: {
  frame: Frame
  opportunity: Opportunity
  projects: readonly Pick<Project, 'id' | 'title'>[]
  team: readonly TeamMember[]
  /** Its last day is over. */
  isOver: boolean
  form: FormState
}) {
  const { frame, opportunity, projects, team, isOver, form } = props
  const texts = applicationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.begin}
      lead={texts.beginLead}
      crumbs={crumbsOf(frame, opportunity, { label: texts.begin })}
      refused={Object.keys(form.problems).length > 0}
    >
      {projects.length === 0 ? (
        <p>{texts.noProject}</p>
      ) : (
        <Form
          frame={frame}
          action={paths.apply(opportunity.id)}
          form={form}
          submit={texts.beginSubmit}
          guard
        >
          <Select
            name="projectId"
            label={texts.project}
            form={form}
            required
            options={projects.map(({ id, title }) => ({
              ...{ value: id, label: title, labelIn: writtenLocale },
            }))}
          />
          <Select
            name="ownerId"
            label={texts.owner}
            form={form}
            value={frame.viewer?.id ?? ''}
            options={[
              { value: '', label: texts.nobody },
              ...team.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {isOver ? <CheckBox name="late" label={texts.late} form={form} /> : null}
        </Form>
      )}
    </Layout>
  )
}

/** What whoever sends it would have to know: how much can be asked at most, and what is not ready. */
function BeforeSending({ frame, application }: { frame: Frame; application: ShownApplication }) {
  const { locale } = frame
  const texts = applicationTexts[locale]
  const { pieces, opportunity } = application
  const missing = pieces.filter((piece) => !piece.done)
  const { mostCents } = opportunity
  return (
    <>
      {mostCents === undefined ? null : <p>{texts.atMost(writtenMoney(mostCents, locale))}</p>}
      {missing.length === 0 ? null : (
        <>
          <p>{texts.notReady}</p>
          <ul>
            {missing.map(({ label }) => (
              <li>{plainProse(label)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Obtained, and its line was taken out of the funding plan since. */
function isLineGone({ state, grantedCents }: ShownApplication): boolean {
  return state === 'obtained' && grantedCents === undefined
}

export function MovePage(props: {
  frame: Frame
  application: ShownApplication
  today: string
  /** Whoever keeps the accounts writes that it is obtained. */
  keepsAccounts: boolean
  form: FormState
}) {
  const { frame, application, today, keepsAccounts, form } = props
  const { locale } = frame
  const texts = applicationTexts[locale]
  const { to: _, ...fields } = moveForm.fields
  const all = nextStates(application.state, isLineGone(application))
  const isOfAccounts = (to: ApplicationState) =>
    to === 'obtained' || application.state === 'obtained'
  const next = all.filter((to) => keepsAccounts || !isOfAccounts(to))
  const hidesAnswer = next.length < all.length
  return (
    <Layout
      frame={frame}
      title={texts.move}
      lead={texts.moveLead}
      crumbs={applicationCrumbs(frame, applicationCrumb(application), { label: texts.move })}
      refused={Object.keys(form.problems).length > 0}
    >
      {hidesAnswer ? <p>{texts.keptByAccounts}</p> : null}
      {application.state === 'preparing' ? <BeforeSending {...{ frame, application }} /> : null}
      {next.length === 0 ? <p>{texts.isOver}</p> : null}
      <Form frame={frame} action={paths.move(application.id)} form={form} submit={texts.save} guard>
        <Radios
          name="to"
          label={texts.fields.to}
          required
          form={form}
          options={next.map((value) => ({ value, label: texts.states[value] }))}
        />
        <AskedFields
          fields={fields}
          form={form}
          locale={locale}
          values={{ on: today, askedCents: application.askedCents }}
        />
      </Form>
    </Layout>
  )
}

import { type Day, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { MandateOfPerson, Referent } from '#modules/people/index.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { type Ahead, aheadChoices, type Election } from '../election.ts'
import { mandateTexts } from '../texts/mandates.ts'

export interface PlacedName {
  readonly place: string
  readonly slug: string
  readonly isMember: boolean
}

export interface ReferentToReplace extends Referent, PlacedName {
  /** The mandate that ended, when this is why. */
  readonly ended: { readonly title: string; readonly on: Day } | undefined
}

export interface MandatesPageProps {
  readonly frame: Frame
  readonly ahead: Ahead
  readonly ending: readonly (MandateOfPerson & PlacedName)[]
  readonly toReplace: readonly ReferentToReplace[]
  readonly without: readonly PlacedName[]
  readonly elections: readonly Election[]
  readonly form: FormState
}

/** Who will no longer be there soon, and who was not replaced. */
export function MandatesPage(props: MandatesPageProps) {
  const { frame, ahead } = props
  const texts = mandateTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: networkTexts[frame.locale].network, href: paths.network }]}
      refused={Object.keys(props.form.problems).length > 0}
    >
      <h2>{texts.ending}</h2>
      <FilterLinks
        label={texts.horizon}
        links={aheadChoices.map((months) => ({
          label: texts.months(months),
          href: `${paths.mandates}?mois=${months}`,
          current: months === ahead,
        }))}
      />
      <Ending {...props} />
      <h2>{texts.toReplace}</h2>
      <ToReplace {...props} />
      <h2>{texts.without}</h2>
      {props.without.length === 0 ? (
        <p>{texts.allHave}</p>
      ) : (
        <LinkList
          items={props.without.map(({ place, slug }) => ({
            label: place,
            href: paths.dossier(slug),
          }))}
        />
      )}
      <h2>{texts.elections}</h2>
      <Elections {...props} />
    </Layout>
  )
}

function Ending({ frame, ending }: MandatesPageProps) {
  const { locale } = frame
  const texts = mandateTexts[locale]
  if (ending.length === 0) return <EmptyState title={texts.noEnding} />
  return (
    <Table
      caption={texts.ending}
      captionHidden
      columns={[
        { title: texts.person },
        { title: texts.office },
        { title: texts.territory },
        { title: texts.ends },
        { title: texts.handOver },
      ]}
      rows={ending.map((one) => [
        one.personName,
        <span lang={writtenLocale}>{one.title}</span>,
        <PlaceLink {...one} locale={locale} />,
        one.endsOn ? writtenDay(one.endsOn, locale) : '',
        <PassLink {...one} name={one.personName} locale={locale} />,
      ])}
    />
  )
}

function ToReplace({ frame, toReplace }: MandatesPageProps) {
  const { locale } = frame
  const texts = mandateTexts[locale]
  if (toReplace.length === 0) return <EmptyState title={texts.noReplace} />
  return (
    <Table
      caption={texts.toReplace}
      captionHidden
      columns={[
        { title: texts.person },
        { title: texts.territory },
        { title: texts.why },
        { title: texts.handOver },
      ]}
      rows={toReplace.map((referent) => [
        referent.name,
        <PlaceLink {...referent} locale={locale} />,
        referent.ended
          ? texts.mandateEnded(referent.ended.title, writtenDay(referent.ended.on, locale))
          : texts.roleEnds(referent.endsOn ? writtenDay(referent.endsOn, locale) : ''),
        <PassLink {...referent} locale={locale} />,
      ])}
    />
  )
}

function PlaceLink(props: PlacedName & { readonly locale: Frame['locale'] }) {
  return (
    <>
      <a href={paths.dossier(props.slug)}>{props.place}</a>
      {props.isMember ? <span class="hint"> ({mandateTexts[props.locale].isMember})</span> : null}
    </>
  )
}

function PassLink(props: {
  readonly slug: string
  readonly personId: string
  readonly name: string
  readonly locale: Frame['locale']
}) {
  return (
    <a href={paths.handOver(props.slug, props.personId)}>
      {mandateTexts[props.locale].handOver}
      <span class="visually-hidden"> {props.name}</span>
    </a>
  )
}

function Elections({ frame, elections, form }: MandatesPageProps) {
  const { locale } = frame
  const texts = mandateTexts[locale]
  return (
    <>
      <p>{texts.electionsLead}</p>
      {elections.length > 0 ? (
        <LinkList
          items={elections.map((election) => ({
            label: election.title,
            labelIn: writtenLocale,
            href: paths.election(election.id),
            note: writtenDay(election.heldOn, locale),
          }))}
        />
      ) : null}
      <h3>{texts.newElection}</h3>
      <Form frame={frame} action={paths.elections} form={form} submit={texts.create}>
        <TextField
          name="title"
          label={texts.electionTitle}
          hint={texts.electionHint}
          form={form}
          maxlength={120}
          required
        />
        <DateField name="heldOn" label={texts.heldOn} form={form} required />
      </Form>
    </>
  )
}

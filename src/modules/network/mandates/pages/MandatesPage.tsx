import { type Day, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { ListExports } from '#ui/List/ListExports.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import type { Election } from '../election.ts'
import { mandateTexts } from '../texts/mandates.ts'

export const mandateMatters = ['ending', 'to-replace', 'without'] as const

/** A mandate that ends, a referent to replace, or a member where nobody is. */
export interface MandateLine {
  readonly matter: (typeof mandateMatters)[number]
  readonly place: string
  readonly slug: string
  readonly isMember: boolean
  readonly personId: string | undefined
  readonly name: string | undefined
  readonly title: string | undefined
  readonly endsOn: Day | undefined
  readonly why: string
}

export interface MandatesPageProps {
  readonly frame: Frame
  readonly shown: ShownList<MandateLine>
  readonly elections: readonly Election[]
  readonly form: FormState
}

/** Who will no longer be there soon, and who was not replaced. */
export function MandatesPage(props: MandatesPageProps) {
  const { frame, shown } = props
  const texts = mandateTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: networkTexts[frame.locale].network, href: paths.network }]}
      refused={Object.keys(props.form.problems).length > 0}
      wide
    >
      <List
        frame={frame}
        shown={shown}
        taken={<ListExports frame={frame} shown={shown} action={paths.mandatesFile} />}
        empty={{ title: texts.noEnding, text: texts.allHave }}
        cells={{
          territoire: ({ place, slug, isMember }) => (
            <>
              <a href={paths.dossier(slug)}>{place}</a>
              {isMember ? <span class="hint"> ({texts.isMember})</span> : null}
            </>
          ),
          relais: ({ slug, personId, name }) =>
            personId ? (
              <a href={paths.handOver(slug, personId)}>
                {texts.handOver}
                <span class="visually-hidden"> {name}</span>
              </a>
            ) : (
              ''
            ),
        }}
      />
      <h2>{texts.elections}</h2>
      <Elections {...props} />
    </Layout>
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

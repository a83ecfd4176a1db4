import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import type { Edition } from '../edition.ts'
import type { Idea, IdeaState } from '../idea.ts'
import { paths } from '../paths.ts'
import { ideaTexts } from '../texts/ideas.ts'
import { crumbsOf } from './crumbs.ts'

/** Every idea of an edition, with where it stands. */
export function IdeasPage(props: {
  frame: Frame
  edition: Edition
  shown: ShownList<Idea>
  takesIdeas: boolean
}) {
  const { frame, edition, shown } = props
  const texts = ideaTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, edition, { label: texts.title })}
      wide
      actions={
        props.takesIdeas ? (
          <ButtonLink href={paths.propose(edition.slug)}>{texts.propose}</ButtonLink>
        ) : null
      }
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{ reponse: ({ state }) => <IdeaBadge frame={frame} state={state} /> }}
      />
    </Layout>
  )
}

export function IdeaBadge({ frame, state }: { frame: Pick<Frame, 'locale'>; state: IdeaState }) {
  const tone = (
    {
      received: 'info',
      admissible: 'good',
      refused: 'danger',
      merged: 'neutral',
      withdrawn: 'neutral',
    } as const
  )[state]
  return <Badge tone={tone}>{ideaTexts[frame.locale].states[state]}</Badge>
}

/** What anyone fills in on a phone; with `isEntered`, what the team copies from paper or from a workshop. */
export function IdeaFormPage(props: {
  frame: Frame
  edition: Edition
  form: FormState
  isEntered: boolean
}) {
  const { frame, edition, form, isEntered } = props
  const texts = ideaTexts[frame.locale]
  const title = isEntered ? texts.enter : texts.propose
  const { fields } = texts
  const named = (name: string, label: string) => ({ name, label, form })
  const hasSums = edition.areas.some(({ cents }) => cents !== undefined)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={isEntered ? texts.enterLead : texts.proposeLead}
      crumbs={crumbsOf(
        frame,
        edition,
        { label: texts.title, href: paths.ideas(edition.slug) },
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={isEntered ? paths.enter(edition.slug) : paths.propose(edition.slug)}
        form={form}
        submit={isEntered ? texts.enterSave : texts.proposeSend}
        draft={isEntered ? undefined : `idee-${edition.slug}`}
      >
        <TextField {...named('title', fields.title)} maxlength={120} required />
        <TextArea
          {...named('description', fields.description)}
          hint={fields.descriptionHint}
          rows={7}
          required
        />
        {edition.themes.length > 0 ? (
          <Select
            {...named('theme', fields.theme)}
            options={[
              { value: '', label: fields.noTheme },
              ...edition.themes.map((theme) => ({ value: theme, label: theme, labelIn: 'fr' })),
            ]}
          />
        ) : null}
        {edition.areas.length > 0 ? (
          <Select
            {...named('area', fields.area)}
            required={hasSums}
            options={[
              ...(hasSums ? [] : [{ value: '', label: fields.noArea }]),
              ...edition.areas.map(({ name }) => ({ value: name, label: name, labelIn: 'fr' })),
            ]}
          />
        ) : null}
        <TextField {...named('place', fields.place)} hint={fields.placeHint} maxlength={200} />
        {isEntered ? (
          <>
            <TextField
              {...named('latitude', fields.latitude)}
              hint={fields.degreesHint}
              inputmode="decimal"
              width="short"
            />
            <TextField
              {...named('longitude', fields.longitude)}
              inputmode="decimal"
              width="short"
            />
            <Radios
              {...named('medium', fields.medium)}
              options={(['paper', 'workshop'] as const).map((value) => ({
                value,
                label: texts.media[value],
              }))}
              required
            />
          </>
        ) : null}
        <TextField
          {...named('name', fields.name)}
          hint={fields.nameHint}
          autocomplete={isEntered ? undefined : 'name'}
          maxlength={120}
        />
        <TextField
          {...named('contact', fields.contact)}
          hint={fields.contactHint}
          type="email"
          autocomplete={isEntered ? undefined : 'email'}
        />
        {isEntered ? null : <Trap locale={frame.locale} />}
      </Form>
    </Layout>
  )
}

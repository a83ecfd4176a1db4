import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { reusePath } from '../../paths/reuse.ts'
import { paths, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import type { PlacedReuse } from '../../view/nouns.ts'
import { registerTexts } from '../texts/register.ts'
import { ReuseStory } from './ResourceReuse.tsx'

interface TellProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly form: FormState
  readonly answer?: TerritoryAnswer | undefined
}

/** “We used it here, we changed this, here is what happened.” */
export function TellReusePage({ frame, resource, form, answer }: TellProps) {
  const { locale } = frame
  const said = registerTexts[locale]
  return (
    <Layout
      frame={frame}
      title={said.tellTitle}
      lead={said.tellLead(resource.title)}
      crumbs={crumbsOf(frame, resource)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={reusePath('reuse', { slug: resource.slug })}
        form={form}
        submit={said.send}
        draft={`reuse-${resource.slug}`}
      >
        <TerritoryField
          locale={locale}
          name="territory"
          label={said.territory}
          form={form}
          answer={answer}
        />
        <TextField
          name="organisation"
          label={said.organisation}
          hint={said.organisationHint}
          form={form}
          autocomplete="organization"
        />
        <DateField name="usedOn" label={said.usedOn} form={form} />
        <TextArea
          name="changed"
          label={said.changed}
          hint={said.changedHint}
          form={form}
          rows={4}
          required
        />
        <TextArea name="happened" label={said.happened} form={form} rows={8} required />
        <TextField name="href" label={said.href} hint={said.hrefHint} form={form} type="url" />
        {!frame.viewer && (
          <>
            <TextField
              name="name"
              label={said.name}
              hint={said.nameHint}
              form={form}
              autocomplete="name"
              required
            />
            <TextField
              name="email"
              label={said.email}
              hint={said.emailHint}
              form={form}
              type="email"
              autocomplete="email"
              required
            />
            <Trap locale={locale} />
          </>
        )}
      </Form>
    </Layout>
  )
}

interface ProofProps {
  readonly frame: Frame
  readonly reuse: PlacedReuse
  readonly token: string
}

/** What was written, once more, and one button: following a link alone acts on nothing. */
export function ProveReusePage({ frame, reuse, token }: ProofProps) {
  const said = registerTexts[frame.locale]
  return (
    <Layout frame={frame} title={said.proofTitle} lead={said.proofLead}>
      <ReuseStory frame={frame} reuse={reuse} />
      <Form
        frame={frame}
        action={reusePath('proof', { token })}
        form={{ values: {}, problems: {} }}
        submit={said.confirm}
      />
    </Layout>
  )
}

export function crumbsOf(frame: Frame, resource: Pick<Resource, 'title' | 'slug'>) {
  return [
    { label: resourceTexts[frame.locale].resources, href: paths.list },
    { label: resource.title, labelIn: writtenLocale, href: resourcePath(resource.slug) },
  ]
}

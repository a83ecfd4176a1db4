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
  const texts = registerTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.tellTitle}
      lead={texts.tellLead(resource.title)}
      crumbs={crumbsOf(frame, resource)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={reusePath('reuse', { slug: resource.slug })}
        form={form}
        submit={texts.send}
        draft={`reuse-${resource.slug}`}
      >
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.territory}
          form={form}
          answer={answer}
        />
        <TextField
          name="organisation"
          label={texts.organisation}
          hint={texts.organisationHint}
          form={form}
          autocomplete="organization"
        />
        <DateField name="usedOn" label={texts.usedOn} form={form} />
        <TextArea
          name="changed"
          label={texts.changed}
          hint={texts.changedHint}
          form={form}
          rows={4}
          required
        />
        <TextArea name="happened" label={texts.happened} form={form} rows={8} required />
        <TextField name="href" label={texts.href} hint={texts.hrefHint} form={form} type="url" />
        {!frame.viewer && (
          <>
            <TextField
              name="name"
              label={texts.name}
              hint={texts.nameHint}
              form={form}
              autocomplete="name"
              required
            />
            <TextField
              name="email"
              label={texts.email}
              hint={texts.emailHint}
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
  const texts = registerTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.proofTitle} lead={texts.proofLead}>
      <ReuseStory frame={frame} reuse={reuse} />
      <Form
        frame={frame}
        action={reusePath('proof', { token })}
        form={{ values: {}, problems: {} }}
        submit={texts.confirm}
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

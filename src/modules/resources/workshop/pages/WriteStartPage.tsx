import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { resourceKinds } from '../../resource-shape.ts'
import { reviewTexts } from '../../review/nouns.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { type WrittenSeen, writingTexts } from '../../working/nouns.ts'

export interface WriteStartProps {
  readonly frame: Frame
  readonly form: FormState
  readonly shownAt: string
  readonly mine: readonly WrittenSeen[]
}

/** What do you want to share? Somebody who is not in gives an address as well. */
export function WriteStartPage({ frame, form, shownAt, mine }: WriteStartProps) {
  const texts = writingTexts[frame.locale]
  const { kinds } = resourceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.startTitle}
      lead={texts.startLead}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={writingPaths.start} form={form} submit={texts.begin}>
        <HiddenField name="shown" value={shownAt} />
        <Radios
          name="kind"
          label={texts.kind}
          form={form}
          required
          options={resourceKinds.map((kind) => ({
            value: kind,
            label: kinds[kind],
            hint: texts.kindHints[kind],
          }))}
        />
        <TextField name="title" label={texts.title} hint={texts.titleHint} form={form} required />
        {frame.viewer ? null : (
          <>
            <TextField name="name" label={texts.name} form={form} required />
            <TextField
              name="email"
              label={texts.email}
              hint={texts.emailHint}
              form={form}
              type="email"
              autocomplete="email"
              required
            />
            <Trap locale={frame.locale} />
          </>
        )}
      </Form>
      <Mine frame={frame} mine={mine} />
    </Layout>
  )
}

function Mine({ frame, mine }: Pick<WriteStartProps, 'frame' | 'mine'>) {
  const texts = writingTexts[frame.locale]
  if (mine.length === 0) return null
  return (
    <section>
      <h2>{texts.mine}</h2>
      <LinkList
        items={mine.map(({ slug, title, kind, state, stage, updatedAt }) => ({
          label: title,
          href: writingPaths.workshop(slug),
          note: [
            resourceTexts[frame.locale].kinds[kind],
            stage ? texts.states[stage] : reviewTexts[frame.locale].broughtStates[state],
            updatedAt && writtenDay(updatedAt, frame.locale),
          ]
            .filter(Boolean)
            .join(', '),
        }))}
      />
    </section>
  )
}

/** Under the letter’s link: a button, since programs open links by themselves. */
export function WriteConfirmPage(props: {
  readonly frame: Frame
  readonly token: string
  readonly title: string | undefined
  /** Whom to ask when the link opens nothing. */
  readonly help: Help | undefined
}) {
  const { frame, token, title, help } = props
  const texts = writingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.confirmTitle}
      lead={title ? texts.confirmLead(title) : texts.confirmGone}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
    >
      {title ? (
        <Form
          frame={frame}
          action={writingPaths.confirm(token)}
          form={{ values: {}, problems: {} }}
          submit={texts.begin}
        />
      ) : (
        <Notice tone="caution">
          <a href={writingPaths.start}>{texts.startTitle}</a>
        </Notice>
      )}
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}

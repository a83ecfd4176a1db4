import type { Child } from 'hono/jsx'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { ServerDraft } from '#ui/ServerDraft/ServerDraft.tsx'
import type { Fields } from '../../fields.ts'
import { writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import {
  type Comment,
  type FieldSpec,
  fieldLabel,
  fieldWords,
  type Part,
  partsOf,
  partTitle,
  writingFieldTexts,
  writingTexts,
} from '../../working/nouns.ts'
import type { Working } from '../../working-text.ts'
import { WritingComments } from './WritingComments.tsx'
import { WritingField, type WritingFieldProps } from './WritingFields.tsx'

export interface WritingPartProps
  extends Pick<WritingFieldProps, 'items' | 'found' | 'places' | 'answer'> {
  readonly frame: Frame
  readonly resource: Resource
  readonly working: Working
  readonly part: Part
  readonly form: FormState
  readonly base: number
  readonly draftId: string
  readonly writes: boolean
  readonly comments: readonly Comment[]
  readonly names: ReadonlyMap<string, string>
  readonly commentForm: FormState
  /** Words of the search of resources to add to a collection. */
  readonly asked: string
  /** Of a translation: what it says again, shown beside each field. */
  readonly original: { readonly language: Locale; readonly said: Fields } | undefined
}

/** One part of a resource: its fields with their help, and what people said of it. */
export function WritingPartPage(props: WritingPartProps) {
  const { frame, resource, working, part } = props
  const title = working.fields['title'] ?? resource.title
  return (
    <Layout
      frame={frame}
      title={partTitle(part, frame.locale)}
      lead={title}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        { label: title, href: writingPaths.workshop(resource.slug) },
      ]}
      refused={hasProblem(props.form) || hasProblem(props.commentForm)}
      aside={<Around {...props} />}
    >
      <Search {...props} />
      {props.writes ? <PartForm {...props} /> : <ReadOnly {...props} />}
      <WritingComments {...props} slug={resource.slug} part={part.address} />
    </Layout>
  )
}

function PartForm(props: WritingPartProps) {
  const { frame, resource, part, form } = props
  const texts = writingTexts[frame.locale]
  const action = writingPaths.part(resource.slug, part.address)
  return (
    <ServerDraft address={writingPaths.draft(resource.slug, part.address)} kept={texts.kept}>
      <Form
        frame={frame}
        action={action}
        form={form}
        submit={texts.save}
        // Rows that come and go are kept by the server alone: a browser would put them in the wrong place.
        draft={part.fields.some(({ control }) => isRows(control)) ? undefined : action}
      >
        <HiddenField name="base" value={String(props.base)} />
        <HiddenField name="draft" value={props.draftId} />
        {part.fields.map((spec) => (
          <BesideOriginal {...props} spec={spec}>
            <WritingField {...props} locale={frame.locale} spec={spec} />
          </BesideOriginal>
        ))}
      </Form>
    </ServerDraft>
  )
}

function isRows(control: Part['fields'][number]['control']): boolean {
  return (
    control === 'steps' || control === 'items' || control === 'authors' || control === 'sources'
  )
}

/** What is to be translated stands beside the place where it is written; what is not made of words does not. */
function BesideOriginal(props: WritingPartProps & { spec: FieldSpec; children: Child }) {
  const { frame, original, spec, places, children } = props
  if (!original || !isWorded(spec)) return children
  const texts = writingTexts[frame.locale]
  const { language } = original
  const text = original.said[spec.key]
  const names = new Map(places.map(({ id, name }) => [id, name]))
  return (
    <div class="writing-two-texts">
      <section class="writing-original" aria-label={texts.original[language]}>
        <p class="hint">{texts.original[language]}</p>
        {text ? (
          <div lang={language}>
            <Prose markdown={fieldWords(spec.key, text, language, names)} language={language} />
          </div>
        ) : (
          <p>{texts.originalEmpty}</p>
        )}
      </section>
      <div>{children}</div>
    </div>
  )
}

function isWorded({ control }: FieldSpec): boolean {
  return ['line', 'short', 'prose', 'steps', 'items', 'sources', 'authors'].includes(control)
}

/** For a second reader: the words as they will be read. */
function ReadOnly(props: WritingPartProps) {
  const { frame, working, part, places } = props
  const { locale } = frame
  const names = new Map(places.map(({ id, name }) => [id, name]))
  return (
    <>
      {part.fields.map((spec) => {
        const { key } = spec
        const text = working.fields[key]
        if (!text) return null
        return (
          <BesideOriginal {...props} spec={spec}>
            <section>
              {part.fields.length > 1 ? <h2>{fieldLabel(key, locale)}</h2> : null}
              <Prose
                markdown={fieldWords(key, text, locale, names)}
                language={props.resource.language}
              />
            </section>
          </BesideOriginal>
        )
      })}
    </>
  )
}

/** A collection finds its resources here; what is ticked below is added by saving. */
function Search({ frame, resource, part, asked, writes }: WritingPartProps) {
  if (!writes || !part.fields.some(({ control }) => control === 'items')) return null
  const texts = writingFieldTexts[frame.locale]
  return (
    <SearchBox
      name="q"
      action={writingPaths.part(resource.slug, part.address)}
      label={texts.findItem}
      submit={texts.find}
      value={asked}
    />
  )
}

function Around({ frame, resource, part }: WritingPartProps) {
  const texts = writingTexts[frame.locale]
  const parts = partsOf(resource.kind)
  const at = parts.findIndex(({ address }) => address === part.address)
  const link = (one: Part | undefined, label: string) =>
    one
      ? [
          {
            label,
            href: writingPaths.part(resource.slug, one.address),
            note: partTitle(one, frame.locale),
          },
        ]
      : []
  return (
    <LinkList
      items={[
        ...link(parts[at - 1], texts.previous),
        ...link(parts[at + 1], texts.next),
        { label: texts.toWorkshop, href: writingPaths.workshop(resource.slug) },
      ]}
    />
  )
}

function hasProblem({ problems }: FormState): boolean {
  return Object.keys(problems).length > 0
}

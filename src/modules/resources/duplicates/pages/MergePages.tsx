import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Shown } from '#kit/seen.ts'
import { Card } from '#ui/Card/Card.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { paths, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { fieldLabel, fieldWords } from '../../working/nouns.ts'
import {
  type Follower,
  followers,
  type MergePair,
  type MergeRow,
  type MergeText,
  mergeRows,
  noWords,
  usualChoice,
  withoutPlace,
} from '../merging.ts'
import { mergeTexts } from '../texts/merge.ts'

function crumbsTo(frame: Frame, resource: Resource) {
  return [
    { label: resourceTexts[frame.locale].resources, href: paths.list },
    { label: resource.title, labelIn: resource.language, href: resourcePath(resource.slug) },
  ]
}

/** Which other one? Its address goes into that of the page, which can be shared. */
export function MergeAskPage(props: {
  readonly frame: Frame
  readonly kept: Resource
  readonly form: FormState
}) {
  const { frame, kept, form } = props
  const texts = mergeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.askLead(kept.title)}
      crumbs={crumbsTo(frame, kept)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={writingPaths.merge(kept.slug)}
        form={form}
        submit={texts.compare}
        method="get"
      >
        <TextField name="avec" label={texts.other} hint={texts.otherHint} form={form} required />
      </Form>
      <p>
        <a href={writingPaths.duplicates}>{texts.deskTitle}</a>
      </p>
    </Layout>
  )
}

export interface MergeProps {
  readonly frame: Frame
  readonly pair: MergePair
  readonly counts: Readonly<Record<Follower, number>>
  readonly places: ReadonlyMap<string, string>
  readonly seen: Shown
  readonly form: FormState
}

/** Both side by side, what will happen, and what is taken from each. */
export function MergePage(props: MergeProps) {
  const { frame, pair, form } = props
  const texts = mergeTexts[frame.locale]
  const { kept, other, obstacle } = pair
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsTo(frame, kept.resource)}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <div class="writing-two-texts">
        <Side frame={frame} text={kept} title={texts.keptTitle} />
        <Side frame={frame} text={other} title={texts.otherTitle} />
      </div>
      <p>
        <a href={writingPaths.mergeWith(other.resource.slug, kept.resource.slug)}>{texts.swap}</a>
      </p>
      {obstacle ? (
        <Notice tone="caution">{texts.refusals[obstacle]}</Notice>
      ) : (
        <>
          <Effects {...props} />
          <Choosing {...props} />
        </>
      )}
    </Layout>
  )
}

function Side({ frame, text, title }: { frame: Frame; text: MergeText; title: string }) {
  const { resource } = text
  return (
    <Card title={title}>
      <p>
        <a href={resourcePath(resource.slug)} lang={resource.language}>
          {resource.title}
        </a>
      </p>
      <p>
        {resourceTexts[frame.locale].kinds[resource.kind]},{' '}
        {mergeTexts[frame.locale].states[resource.state]}
      </p>
      <p class="hint long-word">{resourcePath(resource.slug)}</p>
    </Card>
  )
}

/** Said before the act: who and what follows, and what is lost. */
function Effects({ frame, pair, counts }: MergeProps) {
  const texts = mergeTexts[frame.locale]
  const { kept, other } = pair
  const moved = followers.filter((follower) => counts[follower] > 0)
  return (
    <section>
      <h2>{texts.effectsTitle}</h2>
      <Notice tone="caution">{texts.effects.final}</Notice>
      <ul>
        <li class="long-word">
          {texts.effects.address(
            resourcePath(other.resource.slug),
            resourcePath(kept.resource.slug),
          )}
        </li>
        <li>{texts.effects.words}</li>
        {kept.resource.state === 'published' ? <li>{texts.effects.version}</li> : null}
        <li>{texts.effects.stops}</li>
      </ul>
      {moved.length === 0 ? (
        <p>{texts.nothingFollows}</p>
      ) : (
        <>
          <p>{texts.followTitle}</p>
          <ul>
            {moved.map((one) => (
              <li>{texts.follow[one](counts[one])}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Choosing(props: MergeProps) {
  const { frame, pair, form, seen } = props
  const texts = mergeTexts[frame.locale]
  const { kept, other } = pair
  const rows = mergeRows(kept, other)
  const without = noWords(kept.resource, other.resource)
  const left = withoutPlace(kept.resource.kind, other.fields)
  return (
    <section>
      <h2>{texts.takeTitle}</h2>
      {without ? <Notice tone="info">{texts.noWords[without]}</Notice> : null}
      {left.length > 0 ? (
        <p>{texts.withoutPlace(left.map((key) => fieldLabel(key, frame.locale)).join(', '))}</p>
      ) : null}
      <Form
        frame={frame}
        action={writingPaths.merge(kept.resource.slug)}
        form={form}
        submit={texts.submit}
        tone="danger"
        seen={seen}
      >
        <HiddenField name="avec" value={other.resource.slug} />
        {rows.length > 0 ? (
          <Radios
            name="take"
            label={texts.take}
            form={form}
            value="chosen"
            options={(['chosen', 'none'] as const).map((value) => ({
              value,
              label: texts.takes[value],
            }))}
          />
        ) : null}
        {rows.map((row) => (
          <Both {...props} row={row} />
        ))}
        {without === 'told-elsewhere' ? null : <p>{texts.same}</p>}
        <CheckBox name="sure" label={texts.sure} form={form} required />
      </Form>
    </section>
  )
}

function Both(props: MergeProps & { readonly row: MergeRow }) {
  const { frame, pair, row, places, form } = props
  const texts = mergeTexts[frame.locale]
  const words = ({ fields }: MergeText) =>
    fieldWords(row.key, fields[row.key] ?? '', frame.locale, places)
  const side = (text: MergeText, title: string) => (
    <div>
      <p class="hint">{title}</p>
      {words(text) ? (
        <p class="as-typed long-word" lang={text.resource.language}>
          {words(text)}
        </p>
      ) : (
        <p>{texts.nothingSaid}</p>
      )}
    </div>
  )
  return (
    <section>
      <h3>{fieldLabel(row.key, frame.locale)}</h3>
      <div class="ranked-row">
        {side(pair.kept, texts.keptTitle)}
        {side(pair.other, texts.otherTitle)}
      </div>
      <Radios
        name={`choice.${row.key}`}
        label={texts.stays(fieldLabel(row.key, frame.locale))}
        form={form}
        value={usualChoice(row)}
        options={(['kept', 'other'] as const).map((value) => ({
          value,
          label: texts.choices[row.way][value],
        }))}
      />
    </section>
  )
}

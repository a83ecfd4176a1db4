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
  const said = mergeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.askLead(kept.title)}
      crumbs={crumbsTo(frame, kept)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={writingPaths.merge(kept.slug)}
        form={form}
        submit={said.compare}
        method="get"
      >
        <TextField name="avec" label={said.other} hint={said.otherHint} form={form} required />
      </Form>
      <p>
        <a href={writingPaths.duplicates}>{said.deskTitle}</a>
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
  const said = mergeTexts[frame.locale]
  const { kept, other, obstacle } = pair
  return (
    <Layout
      frame={frame}
      title={said.title}
      lead={said.lead}
      crumbs={crumbsTo(frame, kept.resource)}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <div class="writing-two-texts">
        <Side frame={frame} text={kept} title={said.keptTitle} />
        <Side frame={frame} text={other} title={said.otherTitle} />
      </div>
      <p>
        <a href={writingPaths.mergeWith(other.resource.slug, kept.resource.slug)}>{said.swap}</a>
      </p>
      {obstacle ? (
        <Notice tone="caution">{said.refusals[obstacle]}</Notice>
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
  const said = mergeTexts[frame.locale]
  const { kept, other } = pair
  const moved = followers.filter((one) => counts[one] > 0)
  return (
    <section>
      <h2>{said.effectsTitle}</h2>
      <Notice tone="caution">{said.effects.final}</Notice>
      <ul>
        <li class="long-word">
          {said.effects.address(
            resourcePath(other.resource.slug),
            resourcePath(kept.resource.slug),
          )}
        </li>
        <li>{said.effects.words}</li>
        {kept.resource.state === 'published' ? <li>{said.effects.version}</li> : null}
        <li>{said.effects.stops}</li>
      </ul>
      {moved.length === 0 ? (
        <p>{said.nothingFollows}</p>
      ) : (
        <>
          <p>{said.followTitle}</p>
          <ul>
            {moved.map((one) => (
              <li>{said.follow[one](counts[one])}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Choosing(props: MergeProps) {
  const { frame, pair, form, seen } = props
  const said = mergeTexts[frame.locale]
  const { kept, other } = pair
  const rows = mergeRows(kept, other)
  const without = noWords(kept.resource, other.resource)
  const left = withoutPlace(kept.resource.kind, other.fields)
  return (
    <section>
      <h2>{said.takeTitle}</h2>
      {without ? <Notice tone="info">{said.noWords[without]}</Notice> : null}
      {left.length > 0 ? (
        <p>{said.withoutPlace(left.map((key) => fieldLabel(key, frame.locale)).join(', '))}</p>
      ) : null}
      <Form
        frame={frame}
        action={writingPaths.merge(kept.resource.slug)}
        form={form}
        submit={said.submit}
        tone="danger"
        seen={seen}
      >
        <HiddenField name="avec" value={other.resource.slug} />
        {rows.length > 0 ? (
          <Radios
            name="take"
            label={said.take}
            form={form}
            value="chosen"
            options={(['chosen', 'none'] as const).map((value) => ({
              value,
              label: said.takes[value],
            }))}
          />
        ) : null}
        {rows.map((row) => (
          <Both {...props} row={row} />
        ))}
        {without === 'told-elsewhere' ? null : <p>{said.same}</p>}
        <CheckBox name="sure" label={said.sure} form={form} required />
      </Form>
    </section>
  )
}

function Both(props: MergeProps & { readonly row: MergeRow }) {
  const { frame, pair, row, places, form } = props
  const said = mergeTexts[frame.locale]
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
        <p>{said.nothingSaid}</p>
      )}
    </div>
  )
  return (
    <section>
      <h3>{fieldLabel(row.key, frame.locale)}</h3>
      <div class="ranked-row">
        {side(pair.kept, said.keptTitle)}
        {side(pair.other, said.otherTitle)}
      </div>
      <Radios
        name={`choice.${row.key}`}
        label={said.stays(fieldLabel(row.key, frame.locale))}
        form={form}
        value={usualChoice(row)}
        options={(['kept', 'other'] as const).map((value) => ({
          value,
          label: said.choices[row.way][value],
        }))}
      />
    </section>
  )
}

import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type List as ListOf, type ListView, listFields, listHref } from '#kit/list.ts'
import {
  type Bulk,
  type BulkAct,
  bulkActName,
  type Chosen,
  chosenName,
  mostAtOnce,
  wholeName,
} from '#kit/lists/bulk.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'
import { Actions } from '../ButtonLink/Actions.tsx'
import { ButtonLink } from '../ButtonLink/ButtonLink.tsx'
import { Form } from '../Form/Form.tsx'
import { Notice } from '../Notice/Notice.tsx'
import { uiTexts } from '../texts.ts'
import { AskedCell } from './AskedCell.tsx'
import { bulkTexts } from './bulk-texts.ts'

interface BulkProps<Row> {
  readonly frame: Pick<Frame, 'locale' | 'viewer' | 'formMark'>
  readonly shown: {
    readonly list: ListOf<Row>
    readonly view: ListView
    readonly rows: readonly Row[]
    readonly chosen?: Chosen | undefined
    readonly count: number
    readonly whole?: readonly Row[] | undefined
  }
}

/** Rows may hold forms of their own: the boxes belong to one that stands after the table. */
const formId = 'liste-choix'
/** What will happen is where the page opens: the rows were ticked below. */
const choiceId = 'a-confirmer'
/** A page of them is read by name; of more, the first ones. */
const mostNamed = 60

export function PickBox<Row>({ frame, shown, row }: BulkProps<Row> & { readonly row: Row }) {
  const { bulk } = shown.list
  if (!bulk) return null
  const id = bulk.idOf(row)
  return (
    <input
      type="checkbox"
      form={formId}
      name={chosenName}
      value={id}
      checked={shown.chosen?.ids.includes(id) ?? false}
      aria-label={uiTexts[frame.locale].list.choose(bulk.nameOf(row))}
    />
  )
}

/** Asks for an act on the rows that are ticked: nothing is done yet. */
export function BulkForm<Row>({ frame, shown }: BulkProps<Row>) {
  const { list, view } = shown
  const { list: texts } = uiTexts[frame.locale]
  if (!list.bulk) return null
  return (
    <form class="list-bulk" id={formId} method="get" action={`${list.path}#${choiceId}`}>
      {listFields(list, view, { page: view.page }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <NothingToDo frame={frame} shown={shown} />
      <WholeList frame={frame} shown={shown} />
      <p>{texts.chosen}</p>
      <Actions>
        {list.bulk.acts.map(({ key, label }) => (
          <button type="submit" class="button quiet" name={bulkActName} value={key}>
            {label}
          </button>
        ))}
      </Actions>
    </form>
  )
}

/** The rows of the other pages too: asked for by one box, and counted before anything is done. */
function WholeList<Row>({ frame, shown }: BulkProps<Row>) {
  const { rows, count, chosen } = shown
  if (count <= rows.length) return null
  return (
    <p>
      <label>
        <input type="checkbox" name={wholeName} value="oui" checked={chosen?.isWhole ?? false} />{' '}
        {bulkTexts[frame.locale].everyRow(count)}
      </label>
    </p>
  )
}

/** The act that is asked, and the rows that it is about among those that were ticked. */
function asked<Row>({ list, rows, chosen, whole }: BulkProps<Row>['shown']) {
  const { bulk } = list
  const act = bulk?.acts.find(({ key }) => key === chosen?.act)
  if (!bulk || !chosen || !act) return undefined
  const ticked = whole ?? rows.filter((row) => chosen.ids.includes(bulk.idOf(row)))
  const left = ticked.flatMap((row) => {
    const reason = act.leaves?.(row)
    return reason === undefined ? [] : [{ row, reason }]
  })
  const isLeft = new Set(left.map(({ row }) => row))
  return { bulk, act, ticked, left, concerned: ticked.filter((row) => !isLeft.has(row)) }
}

/** Said beside the button that was pressed, under the boxes that stay ticked: the page opens there. */
function NothingToDo<Row>({ frame, shown }: BulkProps<Row>) {
  const chosen = asked(shown)
  if (!chosen || chosen.concerned.length > 0) return null
  const { bulk, act, ticked, left } = chosen
  const { chooseFirst } = uiTexts[frame.locale].list
  return (
    <div id={choiceId} class="list-chosen" tabindex={-1}>
      <Notice tone="caution">
        {Object.values(shown.chosen?.form?.problems ?? {}).map((sentence) => (
          <p role="alert">{sentence}</p>
        ))}
        <p>{ticked.length === 0 ? chooseFirst : (act.nothing ?? chooseFirst)}</p>
        <LeftRows frame={frame} bulk={bulk} left={left} />
      </Notice>
    </div>
  )
}

interface LeftProps<Row> {
  readonly frame: BulkProps<Row>['frame']
  readonly bulk: Bulk<Row>
  readonly left: readonly { readonly row: Row; readonly reason: string }[]
}

/** Ticked, and not to be changed: nobody has to compare two lists to see it. */
function LeftRows<Row>({ frame: { locale }, bulk, left }: LeftProps<Row>) {
  if (left.length === 0) return null
  const texts = bulkTexts[locale]
  return (
    <>
      <p>{texts.leftRows(left.length)}</p>
      <ul>
        {left.slice(0, mostNamed).map(({ row, reason }) => (
          <li>{texts.leftRow(bulk.nameOf(row), reason)}</li>
        ))}
        {left.length > mostNamed ? <li>{texts.andOthers(left.length - mostNamed)}</li> : null}
      </ul>
    </>
  )
}

/** What will happen, to whom, and the button that does it. */
export function ChosenRows<Row>({ frame, shown }: BulkProps<Row>) {
  const { list, view } = shown
  const chosen = asked(shown)
  if (!chosen || chosen.concerned.length === 0) return null
  const { bulk, act, concerned, left } = chosen
  const { list: texts } = uiTexts[frame.locale]
  const here = listHref(list, view, { page: view.page })
  return (
    <div id={choiceId} class="list-chosen" tabindex={-1}>
      <Notice tone="caution">
        <p>{act.confirm(concerned.length)}</p>
        <ul>
          {concerned.slice(0, mostNamed).map((row) => (
            <li>{bulk.nameOf(row)}</li>
          ))}
          {concerned.length > mostNamed ? (
            <li>{bulkTexts[frame.locale].andOthers(concerned.length - mostNamed)}</li>
          ) : null}
        </ul>
        <LeftRows frame={frame} bulk={bulk} left={left} />
        {shown.chosen?.isWhole && shown.whole && shown.count > shown.whole.length ? (
          <p>{bulkTexts[frame.locale].firstOnly(mostAtOnce, shown.count)}</p>
        ) : null}
        <Confirmed
          {...{ frame, bulk, act, concerned }}
          query={here.slice(list.path.length)}
          form={shown.chosen?.form ?? emptyForm}
        >
          <ButtonLink href={here} tone="quiet">
            {texts.leaveChoice}
          </ButtonLink>
        </Confirmed>
      </Notice>
    </div>
  )
}

interface ConfirmedProps<Row> {
  readonly frame: BulkProps<Row>['frame']
  /** What the list was asked: the act comes back to it. */
  readonly query: string
  readonly bulk: Bulk<Row>
  readonly act: BulkAct<Row>
  readonly concerned: readonly Row[]
  readonly form: FormState
  /** The way out, beside the button. */
  readonly children?: Child
}

/** The button that does it, below what is asked for all of them when the act asks something. */
function Confirmed<Row>(props: ConfirmedProps<Row>) {
  const { frame, query, bulk, act, concerned, form } = props
  const { label, asks = [] } = act
  const action = act.action + query
  const fields = act.fields?.(concerned) ?? { ids: concerned.map(bulk.idOf).join(' ') }
  if (asks.length === 0) {
    return (
      <Actions>
        <ActionButton frame={frame} action={action} label={label} fields={fields} tone="action" />
        {props.children}
      </Actions>
    )
  }
  return (
    <>
      <Form {...{ frame, form }} id="ensemble" action={`${action}#${choiceId}`} submit={label}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {asks.map(({ name, asked, typed }) => (
          <AskedCell frame={frame} asked={asked} name={name} typed={typed} form={form} />
        ))}
      </Form>
      <Actions>{props.children}</Actions>
    </>
  )
}

import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { type FormState, parseForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { notFound, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import type { PeopleRooms } from '../../contributions.ts'
import { endMandateShape, mandateDays, mandateShape } from '../../mandate.ts'
import { paths } from '../../paths.ts'
import { identityShape } from '../../person.ts'
import { findPlace } from '../../persons/index.ts'
import type { Refusal } from '../../refusals.ts'
import { askRight, erasePerson, rectifyPerson } from '../../rights/index.ts'
import { rightsRequestShape } from '../../rights-request.ts'
import { endRoleShape, grantRoleShape, roleDays, writePlace } from '../../role.ts'
import { addMandate, endMandate, endRole, grantRole } from '../../roles/index.ts'
import { sayRefusal } from '../../routes/answers.tsx'
import { findFreshSession } from '../../sign-in/index.ts'
import { personTexts } from '../../texts/person.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import { placeBack } from './people.tsx'
import { personPage, showPerson } from './show-person.tsx'

const rectifyShape = identityShape.omit({ shownAs: true })

type Act = (c: HttpContext, rooms: PeopleRooms, id: string) => Response | Promise<Response>

export function personRoutes(rooms: PeopleRooms): readonly Route[] {
  const on = (act: Act) => (c: HttpContext) => {
    const id = c.req.param('id') ?? ''
    return isId(id) ? act(c, rooms, id) : notFound(c)
  }
  return [
    get(paths.person(':id'), 'staff', on(showPerson)),
    post(paths.personIdentity(':id'), 'staff', on(rectify)),
    post(paths.personRole(':id'), 'staff', on(grant)),
    post(paths.endRole(':id', ':role'), 'staff', on(end)),
    post(paths.personMandate(':id'), 'staff', on(noteMandate)),
    post(paths.endMandate(':id', ':mandate'), 'staff', on(changeMandateEnd)),
    post(paths.personRequest(':id'), 'staff', on(recordRequest)),
    post(paths.personErasure(':id'), 'administrator', on(erase)),
  ]
}

const rectify: Act = async (c, rooms, id) => {
  const { ctx } = c.var
  const saving = { act: 'person.rectified', subject: `person:${id}` }
  const sent = await readEdit(c, () => personPage(c, rooms, id), saving)
  if (!sent.ok) return showPerson(c, rooms, id, { identity: sent.form })
  const { raw } = sent
  const read = parseForm(rectifyShape, raw, ctx.locale)
  if (!read.ok) return showPerson(c, rooms, id, { identity: read.form })
  const saved = await rectifyPerson(ctx, id, read.value)
  if (saved.ok) return seeOther(c, paths.person(id), personTexts[ctx.locale].saved)
  const refused = sayRefusal(c, saved.refusal, raw)
  return 'answer' in refused ? refused.answer : showPerson(c, rooms, id, { identity: refused.form })
}

const grant: Act = async (c, rooms, id) => {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = withinDays(parseForm(grantRoleShape, raw, ctx.locale), {
    raw,
    ranges: roleDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!read.ok) return showPerson(c, rooms, id, { role: read.form })
  const { placeWords, place: chosen, placeAsked, ...given } = read.value
  const asked = { words: placeWords, chosen, asked: placeAsked }
  const found = await findPlace(ctx, rooms.places, asked)
  if (found.kind === 'unknown' || found.kind === 'unclear') {
    const { form, choices } = placeBack(c, raw, found)
    return showPerson(c, rooms, id, { role: form, roleChoices: choices })
  }
  const place = found.kind === 'found' ? found.place : undefined
  const names = place && (await rooms.places.names(ctx.db, [place], ctx.locale))
  const placeName = place && names?.get(writePlace(place))
  const granted = await grantRole(ctx, { ...given, personId: id, place, placeName })
  const texts = personTexts[ctx.locale]
  if (granted.ok)
    return seeOther(c, paths.person(id), id === ctx.person?.id ? texts.grantedOwn : texts.granted)
  const no = sayRefusal(c, granted.refusal, raw)
  return 'answer' in no ? no.answer : showPerson(c, rooms, id, { role: no.form })
}

const end: Act = async (c, rooms, id) => {
  const { ctx } = c.var
  const roleId = c.req.param('role') ?? ''
  if (!isId(roleId)) return notFound(c)
  const raw = await readForm(c)
  const back = (form: FormState) => showPerson(c, rooms, id, { endRole: form, about: roleId })
  const read = parseForm(endRoleShape, raw, ctx.locale)
  if (!read.ok) return back(read.form)
  const ended = await endRole(ctx, { personId: id, roleId, reason: read.value.reason })
  if (ended.ok) return seeOther(c, paths.person(id), personTexts[ctx.locale].ended)
  const refused = sayRefusal(c, ended.refusal, raw)
  return 'answer' in refused ? refused.answer : back(refused.form)
}

const noteMandate: Act = async (c, rooms, id) => {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = withinDays(parseForm(mandateShape, raw, ctx.locale), {
    raw,
    ranges: mandateDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!read.ok) return showPerson(c, rooms, id, { mandate: read.form })
  const { placeWords, place, placeAsked, title, startsOn, endsOn } = read.value
  const asked = { words: placeWords, chosen: place, asked: placeAsked }
  const found = await findPlace(ctx, rooms.places, asked)
  if (found.kind === 'unknown' || found.kind === 'unclear') {
    const { form, choices } = placeBack(c, raw, found)
    return showPerson(c, rooms, id, { mandate: form, mandateChoices: choices })
  }
  const territoryId = found.kind === 'found' ? found.place.id : undefined
  const recorded = await addMandate(ctx, { personId: id, territoryId, title, startsOn, endsOn })
  if (recorded.ok) return seeOther(c, paths.person(id), personTexts[ctx.locale].mandateSaved)
  const refused = sayRefusal(c, recorded.refusal, raw)
  return 'answer' in refused ? refused.answer : showPerson(c, rooms, id, { mandate: refused.form })
}

const changeMandateEnd: Act = async (c, rooms, id) => {
  const { ctx } = c.var
  const mandateId = c.req.param('mandate') ?? ''
  if (!isId(mandateId)) return notFound(c)
  const raw = await readForm(c)
  const back = (form: FormState) => showPerson(c, rooms, id, { endMandate: form, about: mandateId })
  const read = withinDays(parseForm(endMandateShape, raw, ctx.locale), {
    raw,
    ranges: mandateDays,
    today: dayOf(ctx.now),
    locale: ctx.locale,
  })
  if (!read.ok) return back(read.form)
  const ended = await endMandate(ctx, { personId: id, mandateId, endsOn: read.value.endsOn })
  if (ended.ok) return seeOther(c, paths.person(id), personTexts[ctx.locale].endSaved)
  const refused = sayRefusal(c, ended.refusal, raw)
  return 'answer' in refused ? refused.answer : back(refused.form)
}

const recordRequest: Act = async (c, rooms, id) => {
  const { ctx } = c.var
  const raw = await readForm(c)
  const read = parseForm(rightsRequestShape, raw, ctx.locale)
  if (!read.ok) return showPerson(c, rooms, id, { request: read.form })
  const asked = await askRight(ctx, { personId: id, ...read.value })
  if (asked.ok) return seeOther(c, paths.person(id), personTexts[ctx.locale].requestSaved)
  const refused = sayRefusal(c, asked.refusal, raw)
  return 'answer' in refused ? refused.answer : showPerson(c, rooms, id, { request: refused.form })
}

const erase: Act = async (c, rooms, id) => {
  const { ctx } = c.var
  const refusal = await refusalOfErasure(c, rooms, id)
  if (!refusal) return seeOther(c, paths.people, personTexts[ctx.locale].erased)
  const refused = sayRefusal(c, refusal, {})
  if ('answer' in refused) return refused.answer
  return showPerson(c, rooms, id, { problem: refusalTexts[ctx.locale][refusal] })
}

async function refusalOfErasure(c: HttpContext, rooms: PeopleRooms, id: string) {
  if (!(await findFreshSession(c.var.ctx, c.var.sessionHash))) {
    return 'sign-in-again' satisfies Refusal
  }
  const erased = await erasePerson(c.var.ctx, rooms, id)
  return erased.ok ? undefined : erased.refusal
}

import { reopenReasonField } from '#kit/reopenings/reopening.ts'
import { reopenReasonNeeded } from '#kit/reopenings/texts.ts'
import { defineTexts } from '#kit/texts.ts'
import type { CoachingRefusal } from '../help-refusal.ts'

/** What to do, rather than what went wrong. */
export const coachingRefusalTexts = defineTexts<Readonly<Record<CoachingRefusal, string>>>(
  {
    'not-found': 'Cette page n’existe pas, ou n’existe plus.',
    forbidden: 'Une autre personne doit le faire.',
    'already-matched':
      'Cet accompagnement a déjà commencé, ou il est terminé : lisez plus bas où il en est.',
    'coach-said-no': 'Cette personne a déjà répondu non à cette demande : choisissez-en une autre.',
    'same-person': 'La personne accompagnée ne peut pas s’accompagner elle-même.',
    'not-a-coach':
      'Cette personne ne s’est pas dite prête à accompagner : choisissez-en une autre.',
    'not-proposed': 'Cette demande n’attend plus votre réponse.',
    'not-under-way': 'L’accompagnement n’est pas en cours.',
    'not-held-yet': 'Cette séance n’a pas encore eu lieu : notez-la le jour venu.',
    'already-begun': 'L’accompagnement a commencé : on ne retire plus la demande, on le termine.',
    'not-closed': 'Terminez d’abord l’accompagnement, avec ce qu’il a donné.',
    'not-over': 'Cet accompagnement n’est pas terminé : il n’y a rien à rouvrir.',
    'pair-gone':
      'Une des deux personnes a fait effacer ses données : cet accompagnement reste terminé. Vous pouvez en demander un autre.',
    'no-consent': 'La personne accompagnée n’a pas donné son accord, ou elle l’a retiré.',
    'learning-refused': 'La fiche n’a pas pu être écrite : raccourcissez les textes.',
    'too-many-places': 'Douze territoires suffisent : retirez-en un avant d’en ajouter.',
    'nothing-stated': 'Vous n’avez pas encore dit de compétences.',
    'place-not-yours': 'Choisissez un territoire dont vous êtes référent·e.',
    'not-answerable': 'Il est trop tard pour répondre à cette mission.',
    'already-answered': 'Cette réponse a déjà reçu la vôtre, ou elle a été retirée.',
    'answers-waiting':
      'Des personnes se sont proposées et attendent votre réponse : répondez à chacune, retenue ou non, puis terminez la mission.',
    'reopen-reason': reopenReasonNeeded.fr,
    'mission-over': 'Cette mission est déjà terminée.',
    'mission-open': 'Cette mission est déjà ouverte : il n’y a rien à rouvrir.',
    'not-finished': 'Attendez la fin pour remettre un badge.',
    'no-address': 'Cette personne n’a pas d’adresse : un badge ne peut pas lui être remis.',
    'already-badged': 'Ce badge a déjà été remis.',
    'already-revoked': 'Ce badge est déjà retiré.',
    'badge-erased': 'La personne a demandé l’effacement de ce badge.',
  },
  {
    'not-found': 'This page does not exist, or no longer.',
    forbidden: 'Only someone else may do this.',
    'already-matched':
      'This coaching has already begun, or it is over: read below where it stands.',
    'coach-said-no': 'This person has already said no to this request: choose someone else.',
    'same-person': 'The coached person cannot be their own coach.',
    'not-a-coach': 'This person did not say that they would coach: choose someone else.',
    'not-proposed': 'This request no longer waits for your answer.',
    'not-under-way': 'The coaching is not under way.',
    'not-held-yet': 'This session has not taken place yet: write it down on the day.',
    'already-begun': 'The coaching has begun: it can be closed, not withdrawn.',
    'not-closed': 'First close the coaching, with what came of it.',
    'not-over': 'This coaching is not closed: there is nothing to reopen.',
    'pair-gone':
      'One of the two people had their data erased: this coaching stays closed. You can ask for another.',
    'no-consent': 'The coached person did not give their consent, or took it back.',
    'learning-refused': 'The sheet could not be written: shorten the texts.',
    'too-many-places': 'Twelve territories are enough: take one away before adding one.',
    'nothing-stated': 'You have not stated any skill yet.',
    'place-not-yours': 'Choose a territory whose referent you are.',
    'not-answerable': 'This mission no longer waits for answers.',
    'already-answered': 'This answer was already replied to, or it was withdrawn.',
    'answers-waiting':
      'People have offered and wait for your answer: answer each of them, chosen or not, then end the mission.',
    'reopen-reason': reopenReasonNeeded.en,
    'mission-over': 'This mission is already over.',
    'mission-open': 'This mission is already open: there is nothing to reopen.',
    'not-finished': 'A badge is given once it is over.',
    'no-address': 'This person has no address: a badge cannot be given to them.',
    'already-badged': 'This badge was already given.',
    'already-revoked': 'This badge is already revoked.',
    'badge-erased': 'This badge was emptied at the request of the person.',
  },
)

/** The field a refusal is about; the others are said on top of the form. */
export const coachingRefusalFields: Readonly<Partial<Record<CoachingRefusal, string>>> = {
  'coach-said-no': 'coach',
  'same-person': 'coach',
  'not-a-coach': 'coach',
  'not-held-yet': 'day',
  'too-many-places': 'place',
  'place-not-yours': 'territory',
  'reopen-reason': reopenReasonField,
}

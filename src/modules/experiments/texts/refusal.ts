import { copyTexts } from '#kit/copies/texts.ts'
import { defineTexts } from '#kit/texts.ts'
import type { CoreRefusal } from '../refusal.ts'

/** What to do, rather than what went wrong. */
export const refusalTexts = defineTexts<Readonly<Record<CoreRefusal, string>>>(
  {
    'to-rewrite': copyTexts.fr.unread,
    'not-found': 'Cette page n’existe pas, ou n’existe plus.',
    forbidden: 'Une autre personne de l’équipe doit le faire.',
    'moved-on': 'L’expérimentation a déjà changé d’étape. Relisez la page avant de recommencer.',
    'gate-closed':
      'Il manque encore quelque chose pour passer à l’étape suivante : la liste dit quoi.',
    'phases-open':
      'Une phase est encore ouverte, avec ses séances, son vote ou son tirage : fermez-la ou annulez-la d’abord, à la page des phases.',
    'already-stopped': 'L’expérimentation est déjà arrêtée.',
    'not-stopped': 'L’expérimentation n’est pas arrêtée : il n’y a rien à reprendre.',
    'end-of-line': 'C’est la dernière étape : il n’y en a pas d’autre à franchir.',
    'reason-missing': 'Dites pourquoi, en une phrase : elle sera lue par tout le monde.',
    'not-this-gate':
      'Cette exigence n’est pas celle de l’étape actuelle : on ne laisse de côté que ce qui bloque maintenant.',
    'already-waived': 'Cette exigence a déjà été laissée de côté : la première raison reste.',
    'evidence-missing':
      'Dites ce qui le montre : une date, une réunion, un document. Une case cochée ne suffit pas.',
    'in-the-future': 'Cette décision n’a pas encore eu lieu : notez-la le jour venu.',
    'not-in-order':
      'Une étape ne peut pas finir avant celle qui la précède : revoyez les dates, de haut en bas.',
    'before-it-began':
      'Une étape ne peut pas finir avant le début de l’expérimentation : vérifiez l’année.',
    'already-read': 'Cette proposition a déjà reçu une réponse.',
    'still-in-review': 'Cette proposition attend d’être relue : acceptez-la ou ne la retenez pas.',
    'hidden-without-reason':
      'Le protocole est figé, et des personnes s’y fient : écrivez en dix signes au moins pourquoi l’expérimentation ne se lit plus.',
    'territory-missing':
      'Cette expérimentation a déjà dépassé l’idée : elle ne peut plus rester sans territoire.',
    'ends-before-start': 'La fin vient avant le début : revoyez les deux dates.',
    'signed-before-deliberation':
      'La signature vient après la délibération du conseil : revoyez les deux dates.',
    'signed-in-future': 'La signature n’a pas encore eu lieu : inscrivez-la le jour venu.',
    'terms-are-signed':
      'La convention est signée : ses termes ne changent plus que par un avenant.',
    'agreement-missing': 'Inscrivez d’abord la convention au registre.',
    'party-unknown': 'Choisissez une des parties de la convention.',
    'party-twice':
      'Cette organisation est déjà une partie de la convention : écrivez le nom de l’autre.',
    'commitment-unknown': 'Cet engagement n’est pas dans cette convention.',
    'note-missing': 'Dites pourquoi cet engagement est abandonné.',
    'not-signed-yet': 'La convention n’est pas signée : modifiez-la directement.',
    'amended-before-signature': 'Un avenant est signé après la convention : revoyez la date.',
    'member-unknown': 'Cette personne n’est pas dans l’équipe.',
    'already-member': 'Cette personne a déjà ce rôle dans l’équipe.',
    'ends-too-soon': 'Cette date vient avant l’arrivée de la personne : revoyez-la.',
    'task-unknown': 'Cette tâche n’existe plus.',
    'line-unknown': 'Cette ligne n’existe plus.',
    'too-many-lines':
      'Le budget tient 200 lignes au plus, et d’autres en ont ajouté entre-temps : retirez-en, ou ajoutez-en moins.',
    'risk-unknown': 'Ce risque n’existe plus.',
    'criterion-unknown': 'Ce critère n’existe plus.',
    'call-closed': 'L’expérimentation a trouvé son territoire, ou ne cherche plus.',
    'call-not-over':
      'Aucun territoire n’a été retenu après un appel, ou l’appel est déjà ouvert : il n’y a rien à rouvrir.',
    'call-too-late':
      'Le protocole est déjà écrit avec ce territoire. Dupliquez l’expérimentation pour en chercher un autre.',
  },
  {
    'to-rewrite': copyTexts.en.unread,
    'not-found': 'This page does not exist, or no longer.',
    forbidden: 'Only someone else on the team may do this.',
    'moved-on': 'The experiment has already changed stage. Read the page again first.',
    'gate-closed': 'Something is still missing for the next stage: the list says what.',
    'phases-open':
      'A phase is still open, with its sessions, its vote or its draw: close or cancel it first, on the page of phases.',
    'already-stopped': 'The experiment is already stopped.',
    'not-stopped': 'The experiment is not stopped: there is nothing to resume.',
    'end-of-line': 'This is the last stage: there is no other one to pass.',
    'reason-missing': 'Say why, in one sentence: everybody will read it.',
    'not-this-gate':
      'This requirement is not one of the present stage: only what blocks now can be set aside.',
    'already-waived': 'This requirement was already set aside: the first reason stays.',
    'evidence-missing':
      'Say what shows it: a date, a meeting, a document. A ticked box is not enough.',
    'in-the-future': 'This decision has not been taken yet: record it on the day.',
    'not-in-order':
      'A stage cannot end before the one that comes first: check the dates from top to bottom.',
    'before-it-began': 'A stage cannot end before the experiment began: check the year.',
    'already-read': 'This proposal has already been answered.',
    'still-in-review': 'This proposal waits to be read: accept it or decline it.',
    'hidden-without-reason':
      'The protocol is frozen and people rely on it: write, in ten characters at least, why the experiment can no longer be read.',
    'territory-missing':
      'This experiment is past the idea: it can no longer be without a territory.',
    'ends-before-start': 'The end comes before the start: check both dates.',
    'signed-before-deliberation':
      'The signature comes after the council’s deliberation: check both dates.',
    'signed-in-future': 'The signature has not taken place yet: record it on the day.',
    'terms-are-signed': 'The agreement is signed: its terms change by an amendment only.',
    'agreement-missing': 'Write the agreement in the register first.',
    'party-unknown': 'Choose one of the parties of the agreement.',
    'party-twice':
      'This organisation is a party of the agreement already: write the name of the other one.',
    'commitment-unknown': 'This commitment is not in this agreement.',
    'note-missing': 'Say why this commitment is given up.',
    'not-signed-yet': 'The agreement is not signed: edit it directly.',
    'amended-before-signature': 'An amendment is signed after the agreement: check the date.',
    'member-unknown': 'This person is not on the team.',
    'already-member': 'This person already has this role on the team.',
    'ends-too-soon': 'This date comes before the person joined: check it.',
    'task-unknown': 'This task no longer exists.',
    'line-unknown': 'This line no longer exists.',
    'too-many-lines':
      'The budget holds 200 lines at most, and others added some meanwhile: take some away, or add fewer.',
    'risk-unknown': 'This risk no longer exists.',
    'criterion-unknown': 'This criterion no longer exists.',
    'call-not-over':
      'No territory was chosen after a call, or the call is already open: there is nothing to reopen.',
    'call-too-late':
      'The protocol is already written with this territory. Duplicate the experiment to look for another one.',
    'call-closed': 'The experiment has found its territory, or no longer looks for one.',
  },
)

/** The field a refusal is about; the others are said on top of the form. */
export const refusalFields: Readonly<Partial<Record<CoreRefusal, string>>> = {
  'reason-missing': 'reason',
  'hidden-without-reason': 'reason',
  'evidence-missing': 'text',
  'in-the-future': 'decidedOn',
  'ends-before-start': 'endsOn',
  'signed-before-deliberation': 'signedOn',
  'signed-in-future': 'signedOn',
  'party-unknown': 'party',
  'party-twice': 'organisation',
  'note-missing': 'note',
  'amended-before-signature': 'signedOn',
  'ends-too-soon': 'endsOn',
  'territory-missing': 'territory',
}

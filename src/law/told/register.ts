/** Of acts done before an address was typed: nobody can be out of reach. */
const asks = 'the form asks for the address'
/** Whoever reads it knows that it may not be so, and how. */
const supposes = 'the sentence itself supposes it'

/** Where somebody reachable finds a letter, and what says so when nobody can be reached: `room/file.test.ts#title`. */
export interface Told {
  readonly reached: string
  readonly otherwise: string
}

export const withoutTest: readonly string[] = [asks, supposes]

/** A seat that nobody answered for goes to the next; whoever has no address is called. */
const seatsGoOn: Told = {
  reached:
    'draws/panel/routes/after-draw.test.ts#the seats go by the rule to the next of the reserve',
  otherwise: 'draws/panel/routes/seat-calls.test.ts#is not taken for told',
}

const byInvitation: Told = {
  reached: 'people/sign-in/actions/invite-person.test.ts#writes a letter that says who invites',
  otherwise: asks,
}

const toldByFixingAct: Told = {
  reached: 'draws/proceedings/routes/fixing-acts.test.ts#$act tells the $told',
  otherwise: supposes,
}
const programmeByMail: Told = {
  reached: 'events/programme/routes/programme.test.ts#gives a link by mail',
  otherwise: asks,
}
const codesStopped: Told = {
  reached: 'votes/routes/votes.test.ts#codes by mail: how many stop working',
  otherwise: supposes,
}
const shutTold = inOne(
  'votes/routes/acts.test.ts#tells whom it must, once, and the organiser who is left to tell',
)
const codesSent: Told = {
  ...codesStopped,
  otherwise: 'votes/routes/told.test.ts#names whom no mail reaches',
}

const contactsInformed: Told = {
  reached: 'network/contacts/routes/contacts-told.test.ts#are told by a letter, once',
  otherwise:
    'network/contacts/routes/contacts-told.test.ts#whoever has no address is told by the team',
}

/** Sentences that say that somebody is told, outside a pair: hints before the act, and words of others. */
export const tellsSomebody: Readonly<Record<string, Told>> = {
  'draws/erasure.ts#postponeLead': {
    reached:
      'draws/proceedings/routes/erasure-late.test.ts#with a reason that those who registered get',
    otherwise: 'draws/proceedings/routes/erasure-late.test.ts#draws/erasure.ts#postponed',
  },
  'draws/erasure.ts#warnedText': {
    reached:
      'draws/proceedings/routes/erasure-late.test.ts#the team is warned, then it is given up and erased',
    otherwise: supposes,
  },
  'draws/people.ts#sameAsk': toldByFixingAct,
  'draws/proceedings.ts#freezeSetAside': toldByFixingAct,
  'draws/registration.ts#phoneHint': inOne(
    'draws/panel/routes/seat-calls.test.ts#is not taken for told',
  ),
  'draws/seat.ts#askedAgain': {
    reached: 'draws/panel/routes/seat-calls.test.ts#letters: those who have no mail',
    otherwise: 'draws/panel/routes/seat-calls.test.ts#is not taken for told',
  },
  'draws/seat.ts#noSession': seatsGoOn,
  'draws/sessions.ts#later': seatsGoOn,
  'draws/sessions.ts#placeUnknown': seatsGoOn,
  'draws/waiting.ts#counts.seats-unanswered': toldByFixingAct,
  'events/certificate.ts#issueTells': {
    reached:
      'events/certificates/routes/certificates-told.test.ts#are written to each person who has an address',
    otherwise:
      'events/certificates/routes/certificates-told.test.ts#name to the team whoever no letter reaches',
  },
  'events/certificate.ts#issued.told': {
    reached:
      'events/certificates/routes/certificates-told.test.ts#are written to each person who has an address',
    otherwise:
      'events/certificates/routes/certificates-told.test.ts#say that nobody was written to',
  },
  'events/change-effects.ts#told': inOne(
    'events/organising/routes/event-changes.test.ts#who is told is counted before',
  ),
  'events/contributions.ts#emailHint': programmeByMail,
  'events/contributions.ts#lead': programmeByMail,
  'events/contributions.ts#sent': programmeByMail,
  'events/event.ts#onlineNote': {
    reached: 'events/people/routes/letters.test.ts#is joined by the link of the letter',
    otherwise:
      'events/organising/event-form.test.ts#the team may register somebody who has no address',
  },
  'events/kind.ts#notHeld': inOne(
    'events/routes/fixing-acts-pressed.test.ts#whoever has no address is named before a session is cancelled',
  ),
  'events/manage.ts#cancelHint': {
    reached: 'events/routes/fixing-acts-pressed.test.ts#events/manage.ts#cancelled',
    otherwise: supposes,
  },
  'events/manage.ts#editLead': {
    reached: 'events/people/routes/letters.test.ts#is made, moved and cancelled under one name',
    otherwise: supposes,
  },
  'events/manage.ts#emailHint': {
    reached:
      'events/organising/event-form.test.ts#the team may register somebody who has no address',
    otherwise: supposes,
  },
  'events/manage.ts#sent': {
    reached: 'events/people/routes/letters.test.ts#is read again with its count before it leaves',
    otherwise:
      'events/people/recipients.test.ts#a group is those of its state that a letter can reach',
  },
  'events/manage.ts#writeLead': {
    reached: 'events/people/routes/letters.test.ts#is read again with its count before it leaves',
    otherwise:
      'events/people/recipients.test.ts#a group is those of its state that a letter can reach',
  },
  'events/person.ts#emailHint': {
    reached: 'events/people/routes/team-registrations.test.ts#a new address takes the link over',
    otherwise: supposes,
  },
  'events/person.ts#freed': inOne(
    'events/people/routes/team-registrations.test.ts#the seat goes to who waits, the person is told of both',
  ),
  'events/person.ts#savedTold': {
    reached: 'events/people/routes/team-registrations.test.ts#a new address takes the link over',
    otherwise: asks,
  },
  'events/person.ts#told': {
    reached:
      'events/people/routes/team-registrations.test.ts#the seat goes to who waits, the person is told of both',
    otherwise: 'events/people/routes/team-registrations.test.ts#says its effects first',
  },
  'events/person.ts#toldOtherwise': {
    reached:
      'events/people/routes/team-registrations.test.ts#the seat goes to who waits, the person is told of both',
    otherwise: 'events/people/routes/team-registrations.test.ts#says its effects first',
  },
  'events/registration.ts#lead': {
    reached: 'events/people/routes/letters.test.ts#is made, moved and cancelled under one name',
    otherwise: asks,
  },
  'events/registration.ts#sentText': {
    reached: 'events/people/routes/letters.test.ts#is made, moved and cancelled under one name',
    otherwise: asks,
  },
  'events/result-list.ts#tellConfirm': inOne(
    'events/contributions/routes/speakers.test.ts#decisions taken are told together from the list',
  ),
  'events/result-list.ts#toldSeveral': inOne(
    'events/contributions/routes/speakers.test.ts#decisions taken are told together from the list',
  ),
  'events/review.ts#invited': {
    reached:
      'events/programme/routes/programme.test.ts#is by a link, and shows the scores of others',
    otherwise: asks,
  },
  'events/review.ts#reviewersHint': {
    reached:
      'events/programme/routes/programme.test.ts#is by a link, and shows the scores of others',
    otherwise: asks,
  },
  'events/satisfaction.ts#notAskedText': {
    reached: 'events/arrivals/routes/after-event.test.ts#leads from a letter to those who came',
    otherwise:
      'events/people/recipients.test.ts#a group is those of its state that a letter can reach',
  },
  'events/session-letter.ts#goneSure': {
    reached:
      'events/routes/fixing-acts-pressed.test.ts#whoever has no address is named before a session is cancelled',
    otherwise: supposes,
  },
  'events/session-letter.ts#told': {
    reached:
      'events/sessions/session-reach.test.ts#each address is told once, whoever has none is named',
    otherwise:
      'events/routes/fixing-acts-pressed.test.ts#whoever has no address is named before a session is cancelled',
  },
  'events/sessions.ts#cancelHint': {
    reached:
      'events/sessions/session-reach.test.ts#each address is told once, whoever has none is named',
    otherwise: supposes,
  },
  'experiments/call.ts#sent': {
    reached: 'experiments/calls/routes/call.test.ts#experiments/call.ts#replied',
    otherwise: asks,
  },
  'experiments/proposal.ts#acceptConfirm': {
    reached:
      'experiments/proposals/routes/proposal.test.ts#accepting publishes it, tells its proposer',
    otherwise: supposes,
  },
  'experiments/proposal.ts#afterSteps': {
    reached:
      'experiments/proposals/routes/proposal.test.ts#declining asks why, and says it to the proposer',
    otherwise: asks,
  },
  'experiments/proposal.ts#declineHint': {
    reached: 'experiments/proposals/routes/proposal.test.ts#experiments/proposal.ts#declinedNotice',
    otherwise: supposes,
  },
  'experiments/proposal.ts#sent': {
    reached: 'experiments/proposals/routes/proposal.test.ts#writes to the proposer and to the lab',
    otherwise: asks,
  },
  'experiments/team.ts#emailHint': {
    reached: 'experiments/jobs/experiments.test.ts#go to those who answer for them, in one letter',
    otherwise:
      'experiments/jobs/experiments.test.ts#without an address gives no right and sends nothing',
  },
  'governance/circles.ts#closeReasonHint': {
    reached: 'governance/circles/routes/circles.test.ts#governance/circles.ts#closedDone',
    otherwise: supposes,
  },
  'governance/meetings.ts#cancelConfirm': {
    reached:
      'governance/circles/routes/circles.test.ts#invites by a letter that calendars read, and says so when it is cancelled',
    otherwise: supposes,
  },
  'governance/circles.ts#reopenLead': {
    reached:
      'governance/circles/routes/reopened-and-versions.test.ts#its members receive the reason',
    otherwise: supposes,
  },
  'governance/meetings.ts#sendConfirm': inOne(
    'governance/circles/routes/circles.test.ts#sends its minutes once, names who has no address',
  ),
  'governance/role-votes.ts#opened.told': {
    reached:
      'votes/actions/elections.test.ts#opens one vote for each, writes to who has an address',
    otherwise: 'governance/role-votes/role-vote.test.ts#an opening says how many codes left',
  },
  'governance/role-votes.ts#votersHint': {
    reached:
      'votes/actions/elections.test.ts#opens one vote for each, writes to who has an address',
    otherwise: supposes,
  },
  'mailings/consent.ts#subscribeLead': {
    reached: 'mailings/subscribers/routes/subscribing.test.ts#asks the mailbox first',
    otherwise: asks,
  },
  'network/coaching.ts#sent.told': {
    reached:
      'network/coaching/routes/coaching.test.ts#needs no account: the form comes back with what is missing, then a link arrives',
    otherwise: asks,
  },
  'network/membership-rows.ts#acceptConfirm': {
    reached:
      'network/members/routes/membership-rows.test.ts#requests that were read are accepted together, each with its letter',
    otherwise: supposes,
  },
  'network/contacts.ts#writeConfirm': contactsInformed,
  'network/contacts.ts#writeToThemConfirm': contactsInformed,
  'network/contacts.ts#writtenDone.told': contactsInformed,
  'network/declaration.ts#asked': {
    reached:
      'network/declaration/routes/declaration.test.ts#by a form, a link, and a check by the team',
    otherwise: asks,
  },
  'network/declaration.ts#signLead': {
    reached:
      'network/declaration/routes/declaration.test.ts#by a form, a link, and a check by the team',
    otherwise: asks,
  },
  'network/invoice.ts#giveBackLead': {
    reached:
      'network/invoices/actions/keep-over.test.ts#is given back once, whole, and its people read so',
    otherwise: supposes,
  },
  'network/invoice-rows.ts#payConfirm': inOne(
    'network/invoices/routes/invoice-rows.test.ts#are paid in full',
  ),
  'network/membership-request.ts#confirmLead': inOne(
    'network/members/routes/request.test.ts#and is read once the address is confirmed',
  ),
  'network/membership-request.ts#sentLead': {
    reached: 'network/members/routes/request.test.ts#and is read once the address is confirmed',
    otherwise: asks,
  },
  'network/membership.ts#askMoreHint': {
    reached: 'network/routes/told.test.ts#network/answered.ts#moreAsked',
    otherwise: supposes,
  },
  'network/membership.ts#billed': inOne(
    'network/members/routes/members.test.ts#an invoice that nobody can be told of says so',
  ),
  'network/membership.ts#declineHint': {
    reached: 'network/routes/told.test.ts#network/answered.ts#declined',
    otherwise: supposes,
  },
  'network/mission.ts#sent': {
    reached: 'network/missions/routes/missions.test.ts#needs no account; a link follows the answer',
    otherwise: supposes,
  },
  'network/renewal.ts#lead': {
    reached: 'network/members/routes/members.test.ts#an invoice that nobody can be told of says so',
    otherwise: supposes,
  },
  'network/told.ts#told': {
    reached: 'network/routes/fixing-acts-pressed.test.ts#names whom a letter tells',
    otherwise:
      'network/routes/fixing-acts-pressed.test.ts#names who has no address, to be told otherwise',
  },
  'people/account.ts#emailAsked': {
    reached: 'people/sign-in/actions/change-email.test.ts#waits for a click in the new mailbox',
    otherwise: supposes,
  },
  'people/account.ts#newEmailHint': {
    reached: 'people/sign-in/actions/change-email.test.ts#waits for a click in the new mailbox',
    otherwise: asks,
  },
  'people/people.ts#empty': byInvitation,
  'people/people.ts#invitedMany': inOne(
    'people/sign-in/actions/invite-people.test.ts#names who has the role already, who is expected',
  ),
  'people/people.ts#inviteManyLead': inOne(
    'people/sign-in/actions/invite-people.test.ts#names who has the role already, who is expected',
  ),
  'people/people.ts#inviteLead': byInvitation,
  'people/people.ts#invited': {
    reached: 'people/sign-in/actions/invite-person.test.ts#writes a letter that says who invites',
    otherwise:
      'people/sign-in/actions/invite-person.test.ts#reaches one address three times an hour at most',
  },
  'people/refusals.ts#too-many-mails': inOne(
    'people/sign-in/actions/invite-person.test.ts#reaches one address three times an hour at most',
  ),
  'people/sign-in.ts#lead': {
    reached: 'people/sign-in/actions/send-sign-in-link.test.ts#sends one to the address',
    otherwise: asks,
  },
  'people/sign-in.ts#sentHelp': {
    reached: 'people/sign-in/actions/send-sign-in-link.test.ts#send three mails in the hour',
    otherwise: asks,
  },
  'people/sign-in.ts#sentLead': {
    reached: 'people/sign-in/actions/send-sign-in-link.test.ts#sends one to the address',
    otherwise: supposes,
  },
  'resources/alerts.ts#askedText': {
    reached:
      'resources/alerts/routes/alerts.test.ts#asks the mailbox, and the page says the same to everyone',
    otherwise: supposes,
  },
  'resources/review.ts#reasonHint': {
    reached: 'resources/review/routes/review.test.ts#resources/review.ts#decided',
    otherwise: supposes,
  },
  'resources/review.ts#refuseReasonHint': {
    reached: 'resources/review/routes/review.test.ts#each refusal is told with its reason',
    otherwise: supposes,
  },
  'resources/together.ts#emailHint': {
    reached: 'resources/workshop/routes/together.test.ts#somebody who was asked proves the address',
    otherwise: asks,
  },
  'resources/together.ts#sent': {
    reached: 'resources/workshop/routes/together.test.ts#letters to strangers are bounded',
    otherwise: supposes,
  },
  'resources/writing.ts#asked': {
    reached: 'resources/workshop/routes/writing.test.ts#somebody new proves an address first',
    otherwise:
      'resources/workshop/routes/writing.test.ts#one address is written to three times a day',
  },
  'resources/writing.ts#emailHint': {
    reached: 'resources/workshop/routes/writing.test.ts#somebody new proves an address first',
    otherwise: asks,
  },
  'votes/ballot.ts#replacedWays': codesStopped,
  'votes/letter.ts#keep': codesStopped,
  'votes/manage.ts#lettersConfirm': codesSent,
  'votes/reach.ts#mailsDone.told': {
    reached: 'votes/routes/votes.test.ts#codes by mail: how many stop working',
    otherwise: 'votes/routes/told.test.ts#says that nobody has a code',
  },
  'votes/paper.ts#mailKeep': codesStopped,
  'votes/reach.ts#mailsConfirm': codesSent,
  'votes/reach.ts#what': inOne('votes/routes/told.test.ts#names whom no mail reaches'),
  'votes/run.ts#shutEarlyText': shutTold,
  'votes/run.ts#tellText': shutTold,
  'votes/run.ts#told': shutTold,
  'watch/sources.ts#ownerHint': {
    reached: 'watch/rounds/jobs/fetch-due.test.ts#owner',
    otherwise: supposes,
  },
}

/** One test plays both: a letter found, and nobody to reach. */
function inOne(test: string): Told {
  return { reached: test, otherwise: test }
}

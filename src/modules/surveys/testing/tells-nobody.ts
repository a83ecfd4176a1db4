/** Sentences that look as if somebody were told, each with why nobody is. */
export const tellsNobody: Readonly<Record<string, string>> = {
  'answer.ts#heldLead': 'said of an answer that came in, and of whoever types it',
  'field.ts#codes.panelOnce': 'letters on paper, which leave by whoever prints them',
  'field.ts#entry.replaceHint': 'what a person asks of the team, by telephone or at a desk',
  'field.ts#entry.refusals.begun-by-its-person': 'said of an answer that its person sends, or not',
  'answer.ts#readyText': 'of the code in hand, whose letter nobody knows',
  'kind.ts#fields.access.hint': 'people are invited by whoever holds the survey',
  'prepare.ts#sent': 'answers that came in, counted',
  'processing.ts#persons': 'the register, in which nobody is written to',
  'surveys.ts#access.codes': 'who may answer: codes leave in letters on paper',
  'answer.ts#filesRefused.day-full': 'read by the person whose file is refused, on their own page',
  'answer.ts#fileLost': 'read by the person on the page of their own answer, when they come back',
  'field.ts#answers.joined.nearlyFull': 'the room that files take, of answers that came in',
  'field.ts#answers.joined.free': 'files of answers that were never sent',
  'field.ts#answers.joined.freeSure':
    'files of answers that were never sent; their person reads it on the page of their own answer',
  'field.ts#answers.joined.states.sent': 'answers that came in, counted',
  'field.ts#answers.joined.states.begun': 'answers that were begun, counted',
  'field.ts#answers.joined.text':
    'read by the person on the page of their own answer, when they come back',
}

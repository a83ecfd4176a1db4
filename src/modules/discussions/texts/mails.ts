import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const mailTexts = defineTexts(
  {
    mentionedSubject: (title: string) => `Un message pour vous : ${title}`,
    askedSubject: (title: string) => `Une demande pour vous : ${title}`,
    mentioned: (author: string, title: string) =>
      `Bonjour,\n\n${author} vous écrit dans la discussion « ${title} » :`,
    asked: (author: string, title: string) =>
      `Bonjour,\n\n${author} vous demande quelque chose dans la discussion « ${title} » :`,
    byDay: (sentence: string, day: string) => `${sentence}\n(à faire avant le ${day} inclus)`,
    answer: (url: string) => `Lire et répondre :\n${url}`,
    stopMentions: (url: string) =>
      `Ne plus recevoir de courriel quand on vous écrit (la page « Aujourd’hui » le dira toujours) :\n${url}`,
    dailySubject: (count: number) =>
      `${counted(count, 'nouveau message', 'nouveaux messages')} dans vos discussions`,
    dailyLead: 'Bonjour,\n\nVoici ce qui a été écrit dans les discussions que vous suivez.',
    messages: (count: number) => counted(count, 'message', 'messages'),
    stopDaily: (url: string) => `Ne plus recevoir ce résumé :\n${url}`,
  },
  {
    mentionedSubject: (title) => `A message for you: ${title}`,
    askedSubject: (title) => `A request for you: ${title}`,
    mentioned: (author, title) => `Hello,\n\n${author} wrote to you in the discussion “${title}”:`,
    asked: (author, title) =>
      `Hello,\n\n${author} asks something of you in the discussion “${title}”:`,
    byDay: (sentence, day) => `${sentence}\n(to be done by ${day})`,
    answer: (url) => `Read and answer:\n${url}`,
    stopMentions: (url) =>
      `No more e-mails when somebody writes to you (your page “Today” will always say it):\n${url}`,
    dailySubject: (count) =>
      count === 1
        ? '1 new message in your discussions'
        : `${count} new messages in your discussions`,
    dailyLead: 'Hello,\n\nThis was written in the discussions that you follow.',
    messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
    stopDaily: (url) => `No more of this summary:\n${url}`,
  },
)

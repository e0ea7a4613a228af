// When a backup was made, in the person's own way of writing dates.

export const whenMade = (createdAt: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(createdAt));

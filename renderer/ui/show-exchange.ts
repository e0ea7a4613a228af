// Brings one exchange of the page before the eyes and under the keyboard, and marks it: where a link from elsewhere led.

/** Does nothing where the exchange is not on the page. */
export function showExchange(exchangeId: string): void {
  const element = document.getElementById(`exchange-${exchangeId}`);
  for (const other of document.querySelectorAll('.exchange[aria-current]')) other.removeAttribute('aria-current');
  if (!element) return;
  element.setAttribute('aria-current', 'location');
  element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

/** The day's name floats at the top while the list is scrolled, and steps aside for the text once it rests. */
export function watchDays(list) {
  let timer;
  const rest = () => list.classList.remove('scrolling');
  list.addEventListener('scroll', () => {
    const top = list.getBoundingClientRect().top;
    for (const section of list.querySelectorAll('.day')) {
      section.firstChild.classList.toggle('floating', section.getBoundingClientRect().top < top - 2);
    }
    list.classList.add('scrolling');
    clearTimeout(timer);
    timer = setTimeout(rest, 1100);
  }, { passive: true });
}

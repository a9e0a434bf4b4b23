/** The contents beside a page mark the section that is being read. */
const LINE = 100; // pixels from the top: a heading above it has been reached
const sections = [...document.querySelectorAll(".toc a")].map((link) => ({
  link,
  heading: document.getElementById(link.getAttribute("href").slice(1)),
}));

const mark = () => {
  const reached = sections.filter(({ heading }) => heading.getBoundingClientRect().top < LINE);
  for (const section of sections) {
    if (section === reached.at(-1)) section.link.setAttribute("aria-current", "true");
    else section.link.removeAttribute("aria-current");
  }
};

// Everything below the line is in view, however far down: a heading is heard of when it crosses it.
const crossing = new IntersectionObserver(mark, { rootMargin: `-${LINE}px 0px 9999999px 0px` });
for (const { heading } of sections) crossing.observe(heading);

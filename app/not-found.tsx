import Missing from "./(app)/not-found";

/**
 * What a page says that found nothing. It comes along with every page, also with those that the build renders: it must
 * not ask who is there. `[...missing]` does, for addresses that lead nowhere.
 */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh content-center">
      <Missing />
    </main>
  );
}

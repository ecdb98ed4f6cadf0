"""A request in JavaScript for Node."""

from __future__ import annotations

from string import Template

from hailuo_desktop.services.code_samples.sample import (
    Sample,
    comment,
    literal,
    picks,
    picture_numbers,
    source_text,
    source_way,
    source_words,
    upload_words,
)

_JAVASCRIPT = Template("""\
// Makes a video with $model. Each run is paid for. Needs Node 18 or newer.
const API = $origin;
const KEY = process.env[$key];

// One request. What is said with an error is an answer, too.
async function ask(path, options = {}) {
    const headers = { ...options.headers, Authorization: "Bearer " + KEY };
    const answer = await fetch(API + path, { ...options, headers });
    const text = await answer.text();
    try {
        return JSON.parse(text);
    } catch {
        return text;
    }
}

// What an answer holds there, or undefined.
function find(answer, ...way) {
    return way.reduce((value, name) => (typeof value === "object" ? value?.[name] : undefined), answer);
}

async function main() {
    if (!KEY) throw new Error("Set " + $key + " to your key first.");
    const { readFile, writeFile } = await import("node:fs/promises");
$pictures
    const body = $body;
    let answer = await ask($submit, { // the paid request: never sent again by itself
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
    });
    const job = find(answer, $remote_id);
    if (!job) throw new Error("It was not accepted: " + JSON.stringify(answer));
    console.log("Job", job);

    let link;
    while (!link) {
        await new Promise((resolve) => setTimeout(resolve, $pause));
        try {
            answer = await ask($status.replace("{id}", job));
        } catch (trouble) { // the video is made all the same
            answer = String(trouble);
        }
        const word = find(answer, $word);
        if ([$failed].includes(word)) throw new Error("It failed: " + JSON.stringify(answer));
        console.log(word ?? answer);
        if ([$finished].includes(word)) {
$file            link = find(answer, $link);
        }
    }
    const clip = await fetch(link);
    if (!clip.ok) throw new Error("The video cannot be fetched: " + clip.status + " " + link);
    await writeFile(job + ".mp4", Buffer.from(await clip.arrayBuffer()));
    console.log(job + ".mp4");
}

main().catch((trouble) => {
    console.error(trouble);
    process.exitCode = 1;
});
""")

_JAVASCRIPT_UPLOAD = Template("""
    // Sends a picture, which costs nothing; returns its link.
    async function upload(path, name, mediaType) {
        const form = new FormData();
        form.append($field, new Blob([await readFile(path)], { type: mediaType }), name);
        const answer = await ask($path, { method: "POST", body: form });
        const link = find(answer, $link);
        if (!link) throw new Error("The picture was not taken: " + JSON.stringify(answer));
        return link;
    }

    const pictures = [
$calls
    ];
""")

_JAVASCRIPT_INLINE = Template("""
    // A picture as it goes within the request.
    async function inline(path, mediaType) {
        return "data:" + mediaType + ";base64," + (await readFile(path)).toString("base64");
    }

    const pictures = [
$calls
    ];
""")


def javascript(sample: Sample) -> str:
    """The program."""
    example, numbers = sample.example, picture_numbers(sample)
    pictures = ""
    if sample.pictures and example.upload is not None:
        pictures = _JAVASCRIPT_UPLOAD.substitute(
            field=source_text(example.upload.field),
            path=source_text(example.upload.path),
            link=source_way(example.upload.link),
            calls="\n".join(
                f"        await upload({upload_words(sample, each)})," for each in sample.pictures
            ),
        )
    elif sample.pictures:
        pictures = _JAVASCRIPT_INLINE.substitute(
            calls="\n".join(
                f"        await inline({source_words((each.path, each.media_type))}),"
                for each in sample.pictures
            )
        )
    file = ""
    if example.file:
        asked = f'{source_text(example.file)}.replace("{{id}}", find(answer, {source_way(example.file_id)}))'
        file = f"            answer = await ask({asked});\n"
    return _JAVASCRIPT.substitute(
        model=comment(sample.model),
        origin=source_text(example.origin),
        key=source_text(sample.key_variable),
        pictures=pictures,
        body=literal(example.body, picks(numbers), ("true", "false", "null"), 1),
        submit=source_text(example.submit),
        remote_id=source_way(example.remote_id),
        pause=round(example.pause * 1000),
        status=source_text(example.status),
        word=source_way(example.word),
        failed=source_words(example.failed),
        finished=source_words(example.finished),
        file=file,
        link=source_way(example.link),
    )
